@NullMarked
package io.counterfoil.connector.login;

import org.jspecify.annotations.NullMarked;
