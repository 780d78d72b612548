package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.arasha.appeal.Letter;
import org.arasha.appeal.Remarks;
import org.arasha.desk.DecisionPane;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;

/** <i>Approve appeal</i>: a second lawyer reads the letter as it will be sent. */
@Route("appeals/:id/approve")
@RolesAllowed({"LAWYER", "APPROVER", "MANAGER"})
class ApproveView extends AppealTask {

    ApproveView(AppealDesk desk) {
        super(desk, "Task_ApproveAppeal");
    }

    @Override
    protected DecisionPane decision() {
        TextArea remark = Inputs.text("appeal.remark", Remarks.LONGEST);
        remark.setHelperText(getTranslation("appeal.remark.hint"));
        List<Refusal> objections = desk.letters.objections(appeal().id());
        ChecksSection checks = new ChecksSection(desk.letters, appeal().id(), objections);
        OverrideFields past = new OverrideFields(objections, desk.ruleMarks.marked());
        DecisionPane pane = new DecisionPane(desk.cautions(appeal()), unconfirmedFines(), checks, past,
                new ReopenedSection(desk, appeal()), desk.outside(appeal()),
                new ChangedFacts(appeal().incidentIds(), desk.incidents, desk.verification),
                new MarkedStatements(desk.statements.all(appeal().id()), desk.incidents, Here.language()), remark);
        List<Letter> read = desk.letters.filed(appeal().id());
        desk.versions.shownBefore(appeal().id()).ifPresent(shown -> pane.below(changes(shown)));
        pane.below(new SignaturesSection(desk, appeal(), false, () -> { }));
        pane.below(new RemarksSection(desk, appeal().id())).below(new StatementsToRead(desk, appeal()))
                .below(new TextsToRead(desk, appeal()));
        pane.below(new VersionsSection(desk.versions, appeal()));
        return pane.primary(getTranslation("appeal.approve"), () -> {
                    boolean said = new Checks().that(remark, remark.isEmpty(), "appeal.remark.unsent").passed();
                    if (past.areFilled() && said) {
                        approve(read, past, checks);
                        done(getTranslation("appeal.approved"));
                    }
                })
                .other(getTranslation("appeal.return"), () -> {
                    if (new Checks().filled(remark).atMost(remark, Remarks.LONGEST).passed()) {
                        desk.appeals.giveBack(appeal().id(), remark.getValue());
                        done(getTranslation("appeal.returned"));
                    }
                })
                .keeping(past.keptBy(newDraft().text("remark", remark)).restore());
    }

    /** What was heard since the screen was opened stands among the checks, too: they would say that nothing is in the way. */
    private void approve(List<Letter> read, OverrideFields past, ChecksSection checks) {
        try {
            desk.appeals.approve(appeal().id(), appeal().version(), read, past.reasons());
        } catch (Refusal refused) {
            checks.show(desk.letters.objections(appeal().id()));
            throw refused;
        }
    }

    private Div unconfirmedFines() {
        List<CaseNumber> cases = desk.facts.unconfirmed(appeal().id());
        Div said = new Div(StatusBadge.sentence(getTranslation("appeal.facts.unconfirmed.approve",
                cases.stream().map(CaseNumber::toString).collect(Collectors.joining(", ")))));
        said.setVisible(!cases.isEmpty());
        return said;
    }

    /** Since the version that signatories and approvers had before this one, in each language that goes out. */
    private Component changes(int shown) {
        Section section = new Section("appeal.versions.changed", new Paragraph(getTranslation("appeal.versions.changed.hint", String.valueOf(shown))));
        appeal().languages().forEach(language -> section.add(new H3(getTranslation("ui.language.name." + language)),
                new DifferenceList(desk.versions.since(appeal().id(), shown, desk.letters.of(appeal().id(), language)), language)));
        return section;
    }
}
