/**
 * The language of QuickBooks Desktop, qbXML 13.0. Every {@link io.counterfoil.connector.qbxml.Request} writes itself in
 * the order of the schema; {@link io.counterfoil.connector.qbxml.AnswerReader} reads what came back, and records whose
 * names end in {@code Ret} are views of what stands in it. Codes are explained for people by
 * {@link io.counterfoil.connector.qbxml.Explanation}. Nothing here knows of tasks, sessions or shops.
 */
@NullMarked
package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.NullMarked;
