/** What each kind of work asks of QuickBooks, and what the answers to it prove. */
@NullMarked
package io.counterfoil.connector.errand;

import org.jspecify.annotations.NullMarked;
