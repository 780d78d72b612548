package org.arasha.legal.ui;

import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.directory.Authorities;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentRecord;
import org.arasha.legal.Analyses;
import org.arasha.legal.Analysis.Findings;
import org.arasha.legal.Breach;
import org.arasha.legal.KindredCases;
import org.arasha.legal.Laws;
import org.arasha.legal.Norms;
import org.springframework.stereotype.Component;

/** What those who analyse a case need, in one hand. */
@Component
class LegalDesk {

    final Analyses analyses;
    final KindredCases kindred;
    private final Norms norms;
    private final Laws laws;
    private final Authorities authorities;

    LegalDesk(Analyses analyses, KindredCases kindred, Norms norms, Laws laws, Authorities authorities) {
        this.analyses = analyses;
        this.kindred = kindred;
        this.norms = norms;
        this.laws = laws;
        this.authorities = authorities;
    }

    FindingFields findings(IncidentRecord record, Findings before) {
        Incident incident = record.incident();
        NormPicker broken = new NormPicker(norms, () -> NormPicker.dayOf(incident),
                before.breaches().stream().map(Breach::norm).collect(Collectors.toSet()));
        return new FindingFields(broken, new BreachRows(record, authorities, broken, before.breaches()),
                new NormPicker(norms, () -> NormPicker.thenOrNow(incident), before.relied()), new BodyPicker(authorities, before.bodies()),
                new RecourseFields(analyses.possible(incident.id()), before.recourses(), before.restoration()), analyses.suggested(incident),
                laws.names());
    }
}
