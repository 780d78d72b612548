package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.incident.Alarm;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentRecord;
import org.arasha.shared.Language;
import org.arasha.shared.Place;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Here;

/** When, where, of which kinds; places under their names of that day. */
class OverviewFacts extends Facts {

    OverviewFacts(IncidentRecord record) {
        Incident incident = record.incident();
        Place place = record.place();
        Language language = Here.language();
        String where = Stream.of(place.locality().in(language), place.words().in(language), record.region(language))
                .filter(part -> !part.isBlank()).distinct().collect(Collectors.joining(", "));
        fact("incident.when", incident.when() == null ? null : Dates.partial(incident.when()));
        fact("incident.where", where);
        fact("incident.coordinates", place.coordinates() == null ? null : place.coordinates().toString());
        fact("incident.alarm", alarm(incident.alarm()));
        fact("incident.alarm.termEndsOn", incident.alarm().termEndsOn() == null ? null : Dates.day(incident.alarm().termEndsOn()));
        fact("incident.categories", record.categories().stream().map(one -> one.name().in(language)).collect(Collectors.joining(", ")));
    }

    private String alarm(Alarm alarm) {
        return Stream.of(alarm.heldNow() ? "heldNow" : "", alarm.threatToLife() ? "threatToLife" : "", alarm.violence() ? "violence" : "",
                        alarm.minors() ? "minors" : "").filter(word -> !word.isEmpty()).map(word -> getTranslation("incident.alarm." + word))
                .collect(Collectors.joining(", "));
    }

    /** Says who enters what is not known yet. */
    Component orHint() {
        if (getElement().getChildCount() > 0) {
            return this;
        }
        Paragraph hint = new Paragraph(getTranslation("incident.facts.empty"));
        hint.addClassName("section-empty");
        return hint;
    }
}
