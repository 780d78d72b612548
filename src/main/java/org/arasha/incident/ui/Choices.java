package org.arasha.incident.ui;

import java.util.UUID;
import java.util.function.Supplier;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.SourceId;
import org.arasha.shared.ui.Here;

/** What the forms of a record offer to choose from, and how it is called; the record may change while forms are open. */
record Choices(RecordDesk desk, Supplier<IncidentRecord> now) {

    IncidentRecord record() {
        return now.get();
    }

    String person(PersonId id) {
        return record().nameOf(id, Here.language());
    }

    String source(SourceId id) {
        return record().sources().stream().filter(one -> one.id().equals(id)).findFirst()
                .map(one -> one.title().isEmpty() && one.address() != null ? one.address() : one.title().in(Here.language())).orElse("");
    }

    /** Its number and how it begins. */
    String claim(UUID id) {
        return record().claims().stream().filter(one -> one.id().value().equals(id)).findFirst()
                .map(one -> one.position() + ". " + one.text().in(Here.language())).orElse("");
    }
}
