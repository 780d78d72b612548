package org.arasha.incident.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.SourceId;
import org.arasha.shared.Language;

/** What the forms of a record offer to choose from, and how it is called; the record may change while forms are open. */
record Choices(RecordDesk desk, Supplier<IncidentRecord> now) {

    private static final int SHORTEST = 2;

    IncidentRecord record() {
        return now.get();
    }

    static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    String person(PersonId id) {
        return record().nameOf(id, language());
    }

    String source(SourceId id) {
        return record().sources().stream().filter(one -> one.id().equals(id)).findFirst()
                .map(one -> one.title().isEmpty() && one.address() != null ? one.address() : one.title().in(language())).orElse("");
    }

    /** Its number and how it begins. */
    String claim(UUID id) {
        return record().claims().stream().filter(one -> one.id().value().equals(id)).findFirst()
                .map(one -> one.position() + ". " + one.text().in(language())).orElse("");
    }

    /** Those whose name may be meant; the first ones, where too little is typed. */
    List<Organisation> organisations(String words) {
        return words.strip().length() < SHORTEST ? desk.organisations.after(null, language()) : desk.organisations.search(words);
    }

    String organisation(OrganisationId id) {
        String known = record().nameOf(id, language());
        return known.isEmpty() ? desk.organisations.find(id).name().in(language()) : known;
    }
}
