"""Random rule files with tables to score by them: small, seeded, and full of ties, halves, zeros and gaps."""
