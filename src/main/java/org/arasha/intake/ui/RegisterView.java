package org.arasha.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.SimilarIncident;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.incident.ui.IncidentTask;
import org.arasha.incident.ui.RecordSummary;
import org.arasha.incident.ui.ReportPart;
import org.arasha.intake.Intake;
import org.arasha.intake.Joining;
import org.arasha.intake.Report;
import org.arasha.intake.ui.RegistrationForm.Use;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.TwoVersions;

/** <i>Register report</i>: what was told on the left, the incident it becomes on the right. */
@Route("intake/:id/register")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class RegisterView extends IncidentTask {

    private final transient Intake intake;
    private final transient Joining joining;
    private final transient Incidents incidents;
    private final transient IntakeForms forms;
    private final transient List<ReportPart> parts;
    private final AlreadyKnown known;

    RegisterView(IncidentDesk desk, Intake intake, Joining joining, Incidents incidents, IntakeForms forms, List<ReportPart> parts) {
        super(desk, "Task_RegisterReport");
        this.intake = intake;
        this.joining = joining;
        this.incidents = incidents;
        this.forms = forms;
        this.parts = parts;
        this.known = forms.alreadyKnown();
    }

    @Override
    protected Component knowledge() {
        Report report = intake.report(id());
        Paragraph told = new Paragraph(report.told());
        told.addClassName("told");
        Div knowledge = new Div(new Section("intake.report", new ReportFacts(report)), new Section("intake.told", told), known);
        IncidentRecord record = record();
        parts.forEach(part -> part.of(record).ifPresent(knowledge::add));
        if (!record.involvements().isEmpty() || !record.sources().isEmpty()) {
            knowledge.add(new RecordSummary(record));
        }
        return knowledge;
    }

    @Override
    protected DecisionPane decision() {
        DraftKeeper draft = newDraft();
        DismissFields noCase = new DismissFields(draft);
        RegistrationForm form = filled();
        form.keptBy(draft);
        draft.foundAt(incident().version()).restore();
        known.offer(one -> join(one, form, draft), (name, person) -> {
            form.who().take(name, person);
            draft.keepNow();
        });
        forms.compare(form, known, id());
        Div versions = new Div();
        DecisionPane pane = new DecisionPane(versions, form, noCase);
        noCase.with(pane.seldom(getTranslation("intake.dismiss"), () -> {
            if (noCase.isComplete()) {
                intake.dismiss(id(), noCase.reason(), noCase.note());
                done(getTranslation("intake.dismissed", incident().number().toString()));
            }
        }));
        return pane.primary(getTranslation("intake.register"), () -> {
                    if (draft.isBegunBefore()) {
                        compare(form, draft, versions);
                    } else if (form.isComplete(Use.REGISTERING)) {
                        intake.register(id(), incident().version(), form.registration());
                        done(getTranslation("intake.registered", incident().number().toString()));
                    }
                })
                .keeping(draft);
    }

    private RegistrationForm filled() {
        return forms.registration("intake.claims", incident().categoryIds())
                .fill(incident(), intake.report(id()), incidents.isRestricted(id()));
    }

    /** What others have changed in the record since the draft was begun is not replaced unseen. */
    private void compare(RegistrationForm form, DraftKeeper draft, Div versions) {
        form.setVisible(false);
        versions.removeAll();
        versions.add(new TwoVersions(forms.registration("intake.claims", incident().categoryIds()).compared(), form.compared(),
                filled().compared(), () -> {
            draft.compared();
            versions.removeAll();
            form.setVisible(true);
        }));
    }

    private void join(SimilarIncident one, RegistrationForm form, DraftKeeper draft) {
        draft.requireAllSeen();
        if (form.isComplete(Use.JOINING)) {
            forms.join(one.id(), () -> {
                joining.join(id(), one.id(), form.registration());
                done(getTranslation("intake.joined", incident().number().toString(), one.number().toString()));
            });
        }
    }

    @Override
    protected void workable(boolean mine) {
        known.setEnabled(mine);
    }
}
