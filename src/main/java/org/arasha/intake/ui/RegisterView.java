package org.arasha.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.DraftKeeper;
import org.arasha.directory.People;
import org.arasha.directory.PeopleList;
import org.arasha.incident.Categories;
import org.arasha.incident.Places;
import org.arasha.incident.SimilarIncident;
import org.arasha.incident.SimilarIncidents;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.ui.IncidentTask;
import org.arasha.incident.ui.RecordPart;
import org.arasha.intake.Intake;
import org.arasha.intake.Joining;
import org.arasha.intake.Report;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Section;

/** <i>Register report</i>: what was told on the left, the incident it becomes on the right. */
@Route("intake/:id/register")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class RegisterView extends IncidentTask {

    private final transient Intake intake;
    private final transient Joining joining;
    private final transient People people;
    private final transient PeopleList list;
    private final transient Categories categories;
    private final transient Places places;
    private final transient List<RecordPart> parts;
    private final AlreadyKnown known;

    RegisterView(IncidentDesk desk, Intake intake, Joining joining, SimilarIncidents similar, People people, PeopleList list,
            Categories categories, Places places, List<RecordPart> parts) {
        super(desk, "Task_RegisterReport");
        this.intake = intake;
        this.joining = joining;
        this.people = people;
        this.list = list;
        this.categories = categories;
        this.places = places;
        this.parts = parts;
        this.known = new AlreadyKnown(similar, list);
    }

    @Override
    protected Component knowledge() {
        Report report = intake.report(id());
        Paragraph told = new Paragraph(report.told());
        told.addClassName("told");
        Div knowledge = new Div(new Section("intake.report", new Facts()
                .fact("intake.receivedAt", report.hasTime() ? Dates.dayAndTime(report.receivedAt()) : Dates.day(report.receivedAt()))
                .fact("intake.channel", getTranslation("intake.channel." + report.channel()))
                .fact("intake.contact", report.contact())
                .fact("intake.said.when", report.saidWhen())
                .fact("intake.said.where", report.saidWhere())
                .fact("intake.said.who", report.saidWho())), new Section("intake.told", told), known);
        IncidentRecord record = record();
        parts.forEach(part -> part.of(record).ifPresent(knowledge::add));
        return knowledge;
    }

    @Override
    protected DecisionPane decision() {
        DraftKeeper draft = newDraft();
        DismissFields noCase = new DismissFields(draft);
        RegistrationForm form = new RegistrationForm(incident(), intake.report(id()),
                categories.offered(incident().categoryIds()), places.names(), list, draft);
        known.offer(this::join, form::take);
        form.onChange(() -> known.show(form.sought(), form.namesTyped()));
        known.show(form.sought(), form.namesTyped());
        return new DecisionPane(form, noCase)
                .primary(getTranslation("intake.register"), () -> {
                    if (form.isComplete()) {
                        intake.register(() -> form.registration(people, Language.of(UI.getCurrent().getLocale())));
                        done(getTranslation("intake.registered", incident().number().toString()));
                    }
                })
                .other(getTranslation("intake.dismiss"), () -> {
                    if (noCase.isComplete()) {
                        intake.dismiss(id(), noCase.reason(), noCase.note());
                        done(getTranslation("intake.dismissed", incident().number().toString()));
                    }
                })
                .keeping(form.draft());
    }

    private void join(SimilarIncident one) {
        joining.join(id(), one.id());
        done(getTranslation("intake.joined", incident().number().toString(), one.number().toString()));
    }

    @Override
    protected void workable(boolean mine) {
        known.setEnabled(mine);
    }
}
