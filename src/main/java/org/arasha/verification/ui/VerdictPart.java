package org.arasha.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.ui.AsOfLink;
import org.arasha.incident.ui.RecordPart;
import org.arasha.incident.ui.StepPart;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Section;
import org.arasha.verification.Verdict;
import org.arasha.verification.Verification;
import org.springframework.core.annotation.Order;

/**
 * What the facts came to, whether that still stands on its claims, and what was signed before: on the incident's page, and for whoever decides
 * what follows from it.
 */
@org.springframework.stereotype.Component
@Order(10)
class VerdictPart implements RecordPart, StepPart {

    private static final Set<String> RESTING_ON_IT = Set.of("Task_AnalyseLegally", "Task_ReconsiderAnalysis", "Task_RecordOutcome");

    private final Verification verification;

    VerdictPart(Verification verification) {
        this.verification = verification;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        List<Verdict> verdicts = verification.all(record.incident().id());
        return verdicts.isEmpty() ? Optional.empty() : Optional.of(section(record, verdicts));
    }

    @Override
    public Optional<Component> of(IncidentRecord record, String step) {
        return RESTING_ON_IT.contains(step) ? of(record) : Optional.empty();
    }

    private Component section(IncidentRecord record, List<Verdict> verdicts) {
        Verdict stands = verdicts.getFirst();
        Section section = new Section("verification.verdict").withAction(new AsOfLink(record.incident().number(), stands.recordedAt()));
        section.add(new FoundationMark(record.incident().number(), stands, verification.since(stands)), facts(section, stands));
        if (verdicts.size() > 1) {
            Details earlier = new Details(section.getTranslation("verification.earlier"));
            verdicts.stream().skip(1).forEach(verdict -> {
                Div entry = new Div(facts(section, verdict), new AsOfLink(record.incident().number(), verdict.recordedAt()));
                entry.addClassName("entry");
                earlier.add(entry);
            });
            section.add(earlier);
        }
        return section;
    }

    private static Facts facts(Component any, Verdict verdict) {
        return new Facts().fact("verification.conclusion", any.getTranslation("verification.conclusion." + verdict.conclusion()))
                .fact("verification.signedAt", Dates.dayAndTime(verdict.signedAt()))
                .fact("verification.signer", verdict.signer())
                .fact("verification.remark", verdict.remark());
    }
}
