"""Signatures of SNAP BI: SHA256withRSA and HMAC-SHA512 over the bytes that travel.

Facts: the standard's page "Keamanan", and what real implementations were seen to do where it is silent.
"""
