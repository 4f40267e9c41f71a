"""Access tokens: kept until shortly before they end, and fetched once however many ask."""
