"""What the routines show in the window beside their registers."""
