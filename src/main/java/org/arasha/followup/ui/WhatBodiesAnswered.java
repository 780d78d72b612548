package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.arasha.appeal.Appeal;
import org.arasha.followup.NextStep;
import org.arasha.followup.Reply;
import org.arasha.followup.Submission;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.ui.StepPart;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** For whoever records how a case ended: what each body answered last, how each demand was met, and what was decided. */
@org.springframework.stereotype.Component
@Order(20)
class WhatBodiesAnswered implements StepPart {

    private static final int SHOWN = 400;

    private final SubmissionDesk desk;

    WhatBodiesAnswered(SubmissionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> of(IncidentRecord record, String step) {
        if (!step.equals("Task_RecordOutcome")) {
            return Optional.empty();
        }
        List<Submission> submissions = desk.appeals.of(record.incident().id()).stream().flatMap(one -> desk.submissions.of(one.id()).stream()).toList();
        if (submissions.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section("followup.answered");
        Language language = Here.language();
        submissions.forEach(one -> section.add(entry(one, language)));
        return Optional.of(section);
    }

    private Div entry(Submission submission, Language language) {
        String body = desk.authorities.find(submission.authority()).name().in(language);
        Div entry = new Div(new Div(new Anchor(SubmissionNavigation.to(submission.number()), submission.number() + " · " + body),
                SubmissionsOfAppeal.state(desk, submission)));
        entry.addClassName("entry");
        List<Reply> replies = desk.submissions.repliesTo(submission.id()).stream().filter(one -> !one.noReply()).toList();
        if (!replies.isEmpty()) {
            entry.add(words(replies.getLast()));
        }
        entry.add(demands(submission, language), new Facts()
                .fact("followup.next", submission.next() == null || submission.next() == NextStep.WAIT ? null
                        : UI.getCurrent().getTranslation("followup.next." + submission.next()))
                .fact("followup.remark", submission.remark()));
        return entry;
    }

    /** As it begins; the whole of it is on the submission's page. */
    private static Component words(Reply reply) {
        String text = reply.text().strip();
        Paragraph words = new Paragraph(text.length() > SHOWN ? text.substring(0, SHOWN).strip() + "…" : text);
        words.addClassName("told");
        return new Div(new Quiet(Dates.day(reply.receivedOn())), words);
    }

    private Lines demands(Submission submission, Language language) {
        Lines lines = new Lines();
        for (Appeal.Demand demand : submission.grades().isEmpty() ? List.<Appeal.Demand>of() : desk.submissions.demandsTo(submission)) {
            submission.grades().stream().filter(one -> one.demand().equals(demand.demand())).findFirst().ifPresent(one ->
                    lines.add(new ListItem(new Span(demand.text().in(language)), new Quiet(UI.getCurrent().getTranslation("followup.grade." + one.grade())))));
        }
        lines.setVisible(lines.getComponentCount() > 0);
        return lines;
    }
}
