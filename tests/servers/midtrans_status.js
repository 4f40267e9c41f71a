// Asks for a QRIS payment's status with midtrans-client, Midtrans's own SDK, at the address given as the first argument.
const { SnapBi, SnapBiConfig } = require("midtrans-client");

const [address, given] = [process.argv[2], JSON.parse(process.argv[3])];
SnapBiConfig.SNAP_BI_SANDBOX_BASE_URL = address;
SnapBiConfig.snapBiClientId = given.clientId;
SnapBiConfig.snapBiPartnerId = given.clientId;
SnapBiConfig.snapBiClientSecret = given.clientSecret;
SnapBiConfig.snapBiPrivateKey = given.privateKey;
SnapBiConfig.snapBiChannelId = "95221";

SnapBi.qris()
  .withBody(given.body)
  .withDeviceId("a-device")
  .withTransactionHeader(given.headers)
  .getStatus(given.externalId)
  .then((answer) => console.log(JSON.stringify(answer)));
