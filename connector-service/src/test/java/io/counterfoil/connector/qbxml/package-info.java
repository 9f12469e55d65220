@NullMarked
package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.NullMarked;
