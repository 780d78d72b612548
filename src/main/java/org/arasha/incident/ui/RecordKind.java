package org.arasha.incident.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.arasha.incident.Claim;
import org.arasha.incident.Detention;
import org.arasha.incident.Equipment;
import org.arasha.incident.Incident;
import org.arasha.incident.Involvement;
import org.arasha.incident.Proceeding;
import org.arasha.incident.Source;

/** The kinds of what a record holds, as addresses and titles name them. */
enum RecordKind {
    OVERVIEW(Incident.class, "incident.facts"), PEOPLE(Involvement.class, "incident.people"),
    CLAIMS(Claim.class, "incident.claims"), DETENTIONS(Detention.class, "incident.detentions"),
    CASES(Proceeding.class, "incident.cases"), EQUIPMENT(Equipment.class, "incident.equipment"),
    SOURCES(Source.class, "incident.sources");

    private final Class<?> type;
    private final String titleKey;

    RecordKind(Class<?> type, String titleKey) {
        this.type = type;
        this.titleKey = titleKey;
    }

    static Optional<RecordKind> named(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    static RecordKind of(Object part) {
        return Arrays.stream(values()).filter(kind -> kind.type.isInstance(part)).findFirst().orElseThrow();
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String titleKey() {
        return titleKey;
    }
}
