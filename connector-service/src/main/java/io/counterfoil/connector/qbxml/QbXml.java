package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements of qbXML, no white space between them. Absent values write nothing, so a caller states the schema's
 * order once, line by line. In a change (Mod) an empty text writes an empty element, which clears the field.
 */
final class QbXml {

    private static final int LAST_YEAR = 9999;

    private final Ascii out = new Ascii();
    private final Warnings warnings = new Warnings();
    private boolean modifying;

    /** A request element: the answer carries the same id. */
    QbXml openRequest(String element, String requestId) {
        return openRequest(element, requestId, "");
    }

    /** @param attributes further attributes, each with a leading blank */
    QbXml openRequest(String element, String requestId, String attributes) {
        if (requestId.length() > Limits.REQUEST_ID) {
            throw new IllegalArgumentException("a requestID has at most 50 characters: " + requestId);
        }
        warnings.enter(element);
        out.raw("<" + element + " requestID=\"").escaped(requestId).raw("\"" + attributes + ">");
        return this;
    }

    /** The record of a Mod request. */
    QbXml openMod(String element, String idElement, Version version) {
        modifying = true;
        return open(element)
                .id(idElement, version.id())
                .required("EditSequence", "EditSequence", version.editSequence(), Limits.EDIT_SEQUENCE);
    }

    boolean adding() {
        return !modifying;
    }

    QbXml open(String element) {
        return open(element, element);
    }

    /** @param label how warnings call the element */
    QbXml open(String element, String label) {
        warnings.enter(label);
        out.raw("<" + element + ">");
        return this;
    }

    QbXml close(String element) {
        warnings.leave();
        out.raw("</" + element + ">");
        return this;
    }

    /** A value of a fixed form: an enumeration, or an element's name. */
    QbXml text(String element, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            write(element, value);
        }
        return this;
    }

    /** IDTYPE. */
    QbXml id(String element, String value) {
        return required(element, element, value, Limits.ID);
    }

    /** The name of a new list record, or its new name: no colon, which separates it from its parents. */
    QbXml name(String field, @Nullable String value, int max) {
        if (value == null && modifying) {
            return this;
        }
        return text("Name", Identity.name(field, value == null ? "" : value, max));
    }

    /** Text that tells a record from others: written as it is, or refused. */
    QbXml identity(String element, String field, @Nullable String value, int max) {
        return value == null || value.isEmpty() ? this : text(element, Identity.of(field, value, max));
    }

    /** The same, where the schema or the sense of the request demands it. */
    QbXml required(String element, String field, String value, int max) {
        return text(element, Identity.required(field, value, max));
    }

    /** Text for people: made to fit, with a warning. */
    QbXml free(String element, @Nullable String value, int max) {
        if (value == null || (value.isEmpty() && !modifying)) {
            return this;
        }
        FreeText fitted = FreeText.of(value, max);
        warnings.about(element, fitted, max);
        return fitted.text().isEmpty() && !modifying ? this : write(element, fitted.text());
    }

    /** AMTTYPE. */
    QbXml amount(String element, @Nullable BigDecimal value) {
        return text(element, value == null ? null : Decimals.amount(warnings.label(element), value));
    }

    /** PRICETYPE, QUANTYPE or PERCENTTYPE. */
    QbXml price(String element, @Nullable BigDecimal value) {
        return text(element, value == null ? null : Decimals.price(warnings.label(element), value));
    }

    QbXml integer(String element, @Nullable Integer value) {
        return text(element, value == null ? null : value.toString());
    }

    QbXml date(String element, @Nullable LocalDate value) {
        if (value != null && (value.getYear() < 1 || value.getYear() > LAST_YEAR)) {
            throw new Unsendable(warnings.label(element) + " is no date of QuickBooks: " + value);
        }
        return text(element, value == null ? null : value.toString());
    }

    QbXml time(String element, @Nullable DateTime value) {
        return text(element, value == null ? null : value.text());
    }

    QbXml flag(String element, @Nullable Boolean value) {
        return text(element, value == null ? null : value.toString());
    }

    /** GUIDTYPE: in braces. */
    QbXml guid(String element, @Nullable UUID value) {
        return text(element, value == null ? null : "{" + value + "}");
    }

    /** @param max of the full name */
    QbXml ref(String element, @Nullable Ref ref, int max) {
        if (ref == null) {
            return this;
        }
        open(element);
        if (ref.listId() != null) {
            id("ListID", ref.listId());
        } else {
            identity("FullName", warnings.label(), ref.fullName(), max);
        }
        return close(element);
    }

    /** A reference that a new record must have. */
    QbXml requiredRef(String element, @Nullable Ref ref, int max) {
        if (ref == null && !modifying) {
            throw new Unsendable(warnings.label(element) + " is missing.");
        }
        return ref(element, ref, max);
    }

    /** About the element that is open. */
    void warn(String words) {
        warnings.about(words);
    }

    Written written() {
        return new Written(out.toString(), warnings.words());
    }

    private QbXml write(String element, String value) {
        out.raw("<" + element + ">").escaped(value).raw("</" + element + ">");
        return this;
    }
}
