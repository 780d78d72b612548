package org.arasha.legal.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.stream.Collectors;
import org.arasha.directory.Authorities;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.ui.RecordPart;
import org.arasha.legal.Analyses;
import org.arasha.legal.Analysis;
import org.arasha.legal.Norm;
import org.arasha.legal.Norms;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** On the incident's page: norms and remedy. */
@org.springframework.stereotype.Component
@Order(20)
class AnalysisPart implements RecordPart {

    private final Analyses analyses;
    private final Norms norms;
    private final Authorities authorities;

    AnalysisPart(Analyses analyses, Norms norms, Authorities authorities) {
        this.analyses = analyses;
        this.norms = norms;
        this.authorities = authorities;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        return analyses.find(record.incident().id()).map(this::section);
    }

    private Component section(Analysis analysis) {
        Section section = new Section("legal.analysis");
        return section.with(new Facts()
                .fact("legal.remedy", section.getTranslation("legal.remedy." + analysis.remedy()))
                .fact("legal.norms", norms.byId(analysis.norms()).stream().map(norm -> words(section, norm))
                        .collect(Collectors.joining("; ")))
                .fact("legal.bodies", authorities.byId(analysis.bodies()).values().stream()
                        .map(body -> body.name().in(NormWords.language())).sorted().collect(Collectors.joining("; ")))
                .fact("legal.reason", analysis.reason()));
    }

    private static String words(Component any, Norm norm) {
        return NormWords.titled(norm)
                + (norm.confirmed() ? "" : " (" + any.getTranslation("calendar.unconfirmed") + ")");
    }
}
