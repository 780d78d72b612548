package org.arasha.legal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.incident.ui.IncidentTask;
import org.arasha.legal.Analysis;
import org.arasha.legal.Analysis.Findings;
import org.arasha.legal.Kin;
import org.arasha.legal.Remedy;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** <i>Analyse legally</i>: what the law says, until when it can be used, which cases go together, the remedy, and why. */
@Route("incidents/:id/analyse")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class AnalyseView extends IncidentTask {

    private final transient LegalDesk legal;

    AnalyseView(IncidentDesk desk, LegalDesk legal) {
        super(desk, "Task_AnalyseLegally");
        this.legal = legal;
    }

    @Override
    protected DecisionPane decision() {
        FindingFields found = legal.findings(record(), Findings.of(Set.of()));
        RadioButtonGroup<Remedy> remedy = new RadioButtonGroup<>();
        remedy.setLabel(getTranslation("legal.remedy"));
        remedy.setItems(Remedy.values());
        remedy.setItemLabelGenerator(one -> getTranslation("legal.remedy." + one));
        TextArea reason = Inputs.text("legal.reason", Analysis.LONGEST_REASON);
        DraftKeeper draft = found.keptBy(newDraft()).choice("remedy", remedy, Remedy.class).text("reason", reason);
        return new DecisionPane(new WishSection(record()), found, kin(remedy, draft), remedy, reason)
                .primary(getTranslation("legal.decide"), () -> {
                    if (found.check(new Checks()).filled(remedy).filled(reason).atMost(reason, Analysis.LONGEST_REASON).passed()
                            && isAllowed(found, remedy)) {
                        legal.analyses.decide(id(), found.findings(), remedy.getValue(), reason.getValue());
                        done(getTranslation("legal.decided." + remedy.getValue()));
                    }
                })
                .keeping(draft.restore());
    }

    /** One click chooses the collective appeal; which one is the next step. */
    private KinSection kin(RadioButtonGroup<Remedy> remedy, DraftKeeper draft) {
        List<Kin> kin = legal.kindred.of(id());
        KinSection section = new KinSection(kin, one -> Optional.empty());
        if (!kin.isEmpty()) {
            section.withAction(new Button(getTranslation("legal.kin.choose"), click -> {
                remedy.setValue(Remedy.COLLECTIVE_APPEAL);
                draft.keepNow();
            }));
        }
        return section;
    }

    /** What the person does not want is refused at the choice it is about. */
    private boolean isAllowed(FindingFields found, RadioButtonGroup<Remedy> remedy) {
        return legal.analyses.objection(id(), found.findings(), remedy.getValue()).map(refusal ->
                legal.analyses.objection(id(), found.findings(), null).map(same -> found.objected(new Checks(), same))
                        .orElseGet(() -> new Checks().that(remedy, false, refusal.messageKey())).passed()).orElse(true);
    }
}
