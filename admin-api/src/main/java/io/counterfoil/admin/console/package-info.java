/** The pages for people: templates, what they show, what their forms do. They ask the same owners as the REST API. */
@NullMarked
package io.counterfoil.admin.console;

import org.jspecify.annotations.NullMarked;
