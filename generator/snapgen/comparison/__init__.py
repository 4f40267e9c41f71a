"""Two providers' dialects of the same services, or a provider's and the standard's, side by side."""
