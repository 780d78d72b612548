package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.arasha.calendar.MonthlyIndex;
import org.arasha.incident.Entry;
import org.arasha.incident.IncidentRecord;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** The record of an incident, to be read: facts, people, claims with who says so, cases and detentions, sources. */
public class RecordSummary extends Div {

    private final transient Cards cards;
    private final Component claims;
    private final Component sources;

    public RecordSummary(IncidentRecord record) {
        this(record, null);
    }

    /** @param index for fines in tenge of their date */
    RecordSummary(IncidentRecord record, @Nullable MonthlyIndex index) {
        cards = new Cards(record, index);
        claims = section("incident.claims", record.claims(), true);
        sources = section("incident.sources", record.sources(), true);
        add(new Section("incident.facts", new OverviewFacts(record).orHint()), section("incident.people", record.involvements(), true), claims,
                section("incident.detentions", record.detentions(), false), section("incident.cases", record.proceedings(), false),
                section("incident.equipment", record.equipment(), false), sources);
    }

    /** For screens that show claims and sources in their own way. */
    public RecordSummary withoutClaimsAndSources() {
        remove(claims, sources);
        return this;
    }

    private Component section(String titleKey, List<? extends Entry> entries, boolean always) {
        Section section = new Section(titleKey);
        entries.forEach(entry -> {
            Div line = new Div(cards.of(entry));
            line.addClassName("entry-line");
            section.add(line);
        });
        if (entries.isEmpty()) {
            Paragraph hint = new Paragraph(getTranslation(titleKey + ".empty"));
            hint.addClassName("section-empty");
            section.add(hint);
        }
        section.setVisible(always || !entries.isEmpty());
        return section;
    }
}
