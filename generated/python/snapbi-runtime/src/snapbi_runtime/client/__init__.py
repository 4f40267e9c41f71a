"""What emitted clients are made of: rules that are written once, and two drivers that carry them out."""
