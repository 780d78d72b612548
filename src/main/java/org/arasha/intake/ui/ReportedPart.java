package org.arasha.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.ui.AskingPart;
import org.arasha.intake.Report;
import org.arasha.intake.Reports;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** On the incident's page and where claims are verified: the words as they were told, and how to reach who told them. */
@org.springframework.stereotype.Component
@Order(34)
class ReportedPart implements AskingPart {

    private final Reports reports;

    ReportedPart(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        List<Reports.Told> all = reports.of(record.incident().id());
        return all.isEmpty() ? Optional.empty() : Optional.of(section(all));
    }

    private static Component section(List<Reports.Told> all) {
        Section section = new Section("intake.asReported");
        for (Reports.Told one : all) {
            if (all.size() > 1) {
                section.add(new H3(one.number().toString()));
            }
            section.add(new ReportFacts(one.report()), told(section, one.report()));
        }
        return section;
    }

    private static Component told(Component words, Report report) {
        Paragraph told = new Paragraph(report.told());
        told.addClassName("told");
        return new Details(words.getTranslation("intake.told"), told);
    }
}
