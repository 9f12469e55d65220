package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * A new class, by which sales of several stores are told apart.
 *
 * @param name at most 31 characters, no colon
 * @param parentRef null for none
 */
public record ClassAdd(
        String requestId, String name, @Nullable Ref parentRef) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("ClassAddRq", requestId)
                .open("ClassAdd")
                .name("Class name", name, Limits.LIST_NAME)
                .ref("ParentRef", parentRef, Limits.LIST_FULL_NAME)
                .close("ClassAdd")
                .close("ClassAddRq");
    }
}
