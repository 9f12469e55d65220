<?php
/** The Cart Connect password: 16 characters or more, the same as in Counterfoil. Until it is set, every call is refused. */
return '';
