"""What a response code means, for whom, and what its receiver should do."""
