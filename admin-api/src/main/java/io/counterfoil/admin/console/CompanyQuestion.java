package io.counterfoil.admin.console;

import org.jspecify.annotations.Nullable;

/** What is asked about the company file; nothing when the kind is null. */
record CompanyQuestion(@Nullable String kind, @Nullable String words) {

    static final CompanyQuestion NONE = new CompanyQuestion(null, null);

    public boolean rightFile() {
        return "IS_IT_THE_RIGHT_FILE".equals(kind);
    }

    public boolean olderCopy() {
        return "IS_IT_AN_OLDER_COPY".equals(kind);
    }
}
