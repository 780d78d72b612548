package org.arasha.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.arasha.access.Role;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.FoldedForm;
import org.arasha.followup.Contradiction;
import org.arasha.followup.Reply;
import org.arasha.followup.Submission;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.ui.IncidentNavigation;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** What the body says otherwise than the records, each with the claim that it contradicts; a lawyer adds to it. */
class ContradictionsSection extends Section {

    private final Language language = Here.language();
    private final transient SubmissionDesk desk;
    private final transient Submission submission;
    private final transient List<Reply> replies;

    ContradictionsSection(SubmissionDesk desk, Submission submission, List<Reply> replies, Runnable changed) {
        super("followup.contradictions");
        this.desk = desk;
        this.submission = submission;
        this.replies = replies;
        List<Contradiction> noted = desk.contradictions.of(submission.id());
        boolean writes = desk.user.is(Role.LAWYER) && !replies.isEmpty();
        setVisible(writes || !noted.isEmpty());
        noted.forEach(one -> add(entry(one)));
        if (writes) {
            add(form(changed));
        }
    }

    private Div entry(Contradiction one) {
        IncidentRecord record = desk.records.of(one.incident());
        Anchor incident = new Anchor(IncidentNavigation.to(record.incident().number()), record.incident().number().toString());
        Paragraph says = new Paragraph(text(record, one.claim()));
        says.addClassName("told");
        Div entry = new Div(incident, says, new Quiet(getTranslation("followup.contradictions.of", text(record, one.contradicted()))));
        entry.addClassName("entry");
        return entry;
    }

    private String text(IncidentRecord record, ClaimId id) {
        return record.claims().stream().filter(one -> one.id().equals(id)).findFirst().map(Claim::text)
                .map(text -> text.in(language)).orElseGet(() -> getTranslation("followup.contradictions.gone"));
    }

    /** The records are read once somebody wants to write. */
    private FoldedForm form(Runnable changed) {
        Div place = new Div();
        FoldedForm form = new FoldedForm("followup.contradictions.add", place);
        form.addOpenedChangeListener(change -> {
            if (change.isOpened() && place.getComponentCount() == 0) {
                fill(place, changed);
            }
        });
        return form;
    }

    private void fill(Div place, Runnable changed) {
        DraftKeeper draft = new DraftKeeper(desk.drafts, "Contradiction", submission.id().value());
        ContradictionFields fields = new ContradictionFields(desk, submission, replies, draft);
        place.add(fields, new Button(getTranslation("followup.contradictions.record"), click -> {
            draft.requireAllSeen();
            if (fields.check().passed()) {
                desk.contradictions.record(fields.reply(), fields.claim().incident(), fields.claim().id(), fields.says());
                draft.discard();
                Notices.done(getTranslation("followup.contradictions.recorded"));
                changed.run();
            }
        }), draft.restore());
    }
}
