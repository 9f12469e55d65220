package io.counterfoil.connector.qbxml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The company file that is open in QuickBooks, as told with the first sendRequestXML of a session, or asked for.
 *
 * @param fileIds the FileID that the Web Connector keeps in the file, by the OwnerID of the application (lower case)
 * @param appLocks which Web Connector works on the file, by the OwnerID of the application (lower case)
 * @param host the QuickBooks that has it open; null when not told
 * @param preferences null when not told
 */
public record OpenCompany(
        String name,
        Map<String, String> fileIds,
        Map<String, AppLock> appLocks,
        @Nullable Host host,
        @Nullable Preferences preferences) {

    public OpenCompany {
        fileIds = Map.copyOf(fileIds);
        appLocks = Map.copyOf(appLocks);
    }

    public Optional<String> fileIdOf(String ownerId) {
        return Optional.ofNullable(fileIds.get(lower(ownerId)));
    }

    public Optional<AppLock> appLockOf(String ownerId) {
        return Optional.ofNullable(appLocks.get(lower(ownerId)));
    }

    /** Nothing when the text does not tell one company. */
    public static Optional<OpenCompany> in(String qbxml) {
        Facts facts = new Facts();
        return AnswerReader.stream(new StringReader(qbxml.stripLeading()), facts)
                .filter(answer -> facts.companies.size() == 1)
                .map(answer -> facts.company());
    }

    private static String lower(String ownerId) {
        return ownerId.toLowerCase(Locale.ROOT);
    }

    private static final class Facts implements Sink {
        private final List<Reply.Entry> companies = new ArrayList<>();
        private @Nullable Host host;
        private @Nullable Preferences preferences;

        @Override
        public void record(Reply.Head reply, Reply.Entry record) {
            switch (record.element()) {
                case "CompanyRet" -> companies.add(record);
                case "HostRet" -> host = Host.from(record);
                case "PreferencesRet" -> preferences = Preferences.from(record);
                default -> {} // asked for together with something else
            }
        }

        OpenCompany company() {
            Reply.Entry company = companies.get(0);
            Map<String, String> fileIds = new HashMap<>();
            Map<String, AppLock> appLocks = new HashMap<>();
            for (Reply.Entry extension : company.children("DataExtRet")) {
                String owner = lower(extension.field("OwnerID"));
                String value = extension.field("DataExtValue");
                switch (extension.field("DataExtName")) {
                    case "FileID" -> fileIds.put(owner, value);
                    case "AppLock" -> AppLock.in(value).ifPresent(lock -> appLocks.put(owner, lock));
                    default -> {} // other applications keep what they like
                }
            }
            return new OpenCompany(company.field("CompanyName"), fileIds, appLocks, host, preferences);
        }
    }
}
