package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.arasha.access.Role;
import org.arasha.followup.Correspondence;
import org.arasha.followup.Submission;
import org.arasha.mail.IncomingMail;
import org.arasha.mail.SentMail;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Each sending with what became of it, and what came in beside the replies: bounces, and what machines sent. */
class MailSection extends Section {

    private final transient Correspondence correspondence;
    private final transient Runnable changed;
    private final transient Submission submission;
    private final boolean handles;

    MailSection(SubmissionDesk desk, Submission submission, Runnable changed) {
        super("followup.mails");
        this.correspondence = desk.correspondence;
        this.changed = changed;
        this.submission = submission;
        this.handles = Stream.of(Role.INTAKE, Role.LAWYER, Role.MANAGER).anyMatch(desk.user::is);
        List<SentMail> sent = correspondence.sent(submission.id());
        List<IncomingMail> beside = correspondence.came(submission.id()).stream()
                .filter(mail -> mail.bounce() || mail.state() == IncomingMail.State.AUTOMATIC).toList();
        setVisible(!sent.isEmpty() || !beside.isEmpty());
        for (SentMail one : sent) {
            add(entry(one));
            beside.stream().filter(mail -> one.sendKey().equals(mail.sendKey())).forEach(mail -> add(entry(mail)));
        }
        beside.stream().filter(mail -> sent.stream().noneMatch(one -> one.sendKey().equals(mail.sendKey())))
                .forEach(mail -> add(entry(mail)));
    }

    private Div entry(SentMail mail) {
        StatusBadge state = switch (mail.state()) {
            case WAITING -> new StatusBadge(Tone.SOON, getTranslation("followup.mail.WAITING", mail.attempts()));
            case SENT -> new StatusBadge(Tone.DONE, getTranslation("followup.mail.SENT"));
            case FAILED -> new StatusBadge(Tone.OVERDUE,
                    getTranslation("followup.mail.FAILED", code(mail.reasonCode())));
            case RECALLED -> new StatusBadge(Tone.NEUTRAL, getTranslation("followup.mail.RECALLED"));
        };
        Div entry = entry(new Span(getTranslation("followup.mail.to", mail.to())), new Quiet(Dates.dayAndTime(mail.at())), state);
        if (mail.deliveredAt() != null) {
            entry.add(new StatusBadge(Tone.DONE, getTranslation("followup.mail.delivered", Dates.dayAndTime(mail.deliveredAt()))));
        }
        if (mail.inDoubt() > 0) {
            entry.add(new Paragraph(getTranslation("followup.mail.inDoubt." + mail.state())));
        }
        if (mail.held()) {
            entry.add(new Paragraph(getTranslation("followup.mail.held")));
        } else if (mail.state() == SentMail.State.WAITING) {
            correspondence.mailServerIsAwaySince(submission.id()).ifPresent(since ->
                    entry.add(new Paragraph(getTranslation("followup.mail.serverAway", Dates.dayAndTime(since)))));
        }
        return entry;
    }

    private Div entry(IncomingMail mail) {
        Div entry = entry(new Span(MailHead.subject(mail)), new Quiet(MailHead.from(mail)),
                mail.bounce() ? new StatusBadge(Tone.OVERDUE, getTranslation("followup.mail.bounced", code(mail.reasonCode())))
                        : new StatusBadge(Tone.NEUTRAL, getTranslation("followup.mail.automatic")));
        if (mail.raw() != null) {
            entry.add(new FilesOfMail(correspondence, mail), new OriginalMail(correspondence, mail.id()));
        }
        if (handles) {
            entry.add(new Button(getTranslation("followup.mail.isReply"), click -> {
                correspondence.isReply(mail.id());
                Notices.done(getTranslation("followup.replyRecorded"));
                changed.run();
            }));
        }
        return entry;
    }

    /** A server's code is a number (RFC 5321, RFC 3463). */
    private String code(@Nullable String reason) {
        return reason != null && reason.matches("[0-9.]+") ? reason : getTranslation("followup.mail.noCode");
    }

    private static Div entry(Component... parts) {
        Div entry = new Div(parts);
        entry.addClassNames("entry", "mail-entry");
        return entry;
    }
}
