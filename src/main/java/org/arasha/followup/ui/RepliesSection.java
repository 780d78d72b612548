package org.arasha.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.arasha.access.Role;
import org.arasha.evidence.StoredFile;
import org.arasha.followup.Reply;
import org.arasha.followup.ReplyId;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Download;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** What a body wrote back, and how late. */
class RepliesSection extends Section {

    /** @param changed what to do when one is found to be about something else */
    RepliesSection(SubmissionDesk desk, Submission submission, List<Reply> replies, Runnable changed) {
        super("followup.replies");
        List<Reply> mistaken = desk.submissions.mistakenReplies(submission.id());
        if (replies.isEmpty() && mistaken.isEmpty()) {
            empty("followup.replies.empty");
        }
        Optional<ReplyId> dated = desk.user.is(Role.LAWYER) ? desk.assessments.toBeDatedAnew(submission).map(Reply::id) : Optional.empty();
        replies.forEach(reply -> {
            Div entry = entry(desk, submission, reply, changed);
            if (dated.filter(reply.id()::equals).isPresent()) {
                entry.add(new DecisionDayForm(desk, submission, reply, changed));
            }
            add(entry);
        });
        mistaken.forEach(reply -> add(entry(desk, submission, reply, changed)));
    }

    private Div entry(SubmissionDesk desk, Submission submission, Reply reply, Runnable changed) {
        Paragraph text = new Paragraph(reply.text());
        text.addClassName("told");
        Div entry = new Div(new Quiet(Dates.day(reply.receivedOn())
                + (reply.mail() == null ? "" : " · " + getTranslation("followup.byMail"))
                + (reply.dated() == null ? "" : " · " + getTranslation("followup.reply.dated", Dates.day(reply.dated())))));
        long late = submission.clock() == null ? 0 : ChronoUnit.DAYS.between(submission.clock().dueOn(), reply.receivedOn());
        if (reply.mistake() != null) {
            entry.add(new StatusBadge(Tone.NEUTRAL, getTranslation("followup.mistake")), new Quiet(reply.mistake()));
        } else if (late > 0) {
            entry.add(new StatusBadge(Tone.OVERDUE, getTranslation("followup.reply.late", late)));
        }
        entry.add(text);
        entry.addClassName("entry");
        if (reply.mail() != null) {
            entry.add(new ReplyMail(desk, submission, desk.correspondence.mail(reply)), new NotAboutThis(desk, submission, reply, changed));
        } else if (desk.misplaced.mayBeRecordedByMistake(reply) && (desk.user.is(Role.INTAKE) || desk.user.is(Role.LAWYER))) {
            entry.add(new ByMistake(desk, reply.id().value(), submission.id().value(), "followup.reply.mistake.hint",
                    why -> desk.misplaced.recordedByMistake(reply.id(), why), changed));
        }
        if (reply.scan() != null) {
            StoredFile scan = desk.paper.stored(reply);
            entry.add(new Download(scan.name(), scan.name(), scan.mediaType(), () -> desk.paper.open(reply)));
        }
        return entry;
    }
}
