"""How bytes get to a provider and back: the only room of the runtime that does input and output."""
