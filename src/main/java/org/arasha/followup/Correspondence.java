package org.arasha.followup;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.FiledLetters;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.arasha.mail.Attachments;
import org.arasha.mail.Attachments.Taken;
import org.arasha.mail.IncomingMail;
import org.arasha.mail.IncomingMailId;
import org.arasha.mail.IncomingMails;
import org.arasha.mail.Outbox;
import org.arasha.mail.SentMail;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mail about submissions, to and fro, and what people find it to be. */
@Service
@Transactional
public class Correspondence {

    private static final String HANDLES = "hasAnyRole('INTAKE', 'LAWYER', 'MANAGER')";

    private final Submissions submissions;
    private final Appeals appeals;
    private final FiledLetters letters;
    private final Outbox outbox;
    private final IncomingMails mails;
    private final Attachments attachments;
    private final LikelySubmissions likely;
    private final Files files;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Correspondence(Submissions submissions, Appeals appeals, FiledLetters letters, Outbox outbox, IncomingMails mails,
            Attachments attachments, LikelySubmissions likely, Files files, JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.submissions = submissions;
        this.appeals = appeals;
        this.letters = letters;
        this.outbox = outbox;
        this.mails = mails;
        this.attachments = attachments;
        this.likely = likely;
        this.files = files;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** The letter as it was approved for this addressee, for whoever may see it at this moment; that it was opened is noted. */
    public InputStream letter(SubmissionId id) {
        Submission submission = submissions.visible(id);
        return files.open(letters.to(submissions.writtenTo(submission), appeals.find(submission.appeal()))
                .orElseThrow(() -> new Refusal("followup.refusal.noSuchSubmission")));
    }

    /** Each sending, the newest first. */
    @Transactional(readOnly = true)
    public List<SentMail> sent(SubmissionId id) {
        return outbox.about(submissions.visible(id).id().value());
    }

    /** Since when its mail has to wait with all others; empty while mail leaves. */
    @Transactional(readOnly = true)
    public Optional<Instant> mailServerIsAwaySince(SubmissionId id) {
        submissions.visible(id);
        return outbox.serverIsAwaySince();
    }

    /** Replies, bounces of whichever sending, and what machines sent, the newest first; at most 50. */
    @Transactional(readOnly = true)
    public List<IncomingMail> came(SubmissionId id) {
        return mails.about(submissions.visible(id).id().value());
    }

    @Transactional(readOnly = true)
    public IncomingMail mail(Reply reply) {
        submissions.visible(reply.submission());
        return mails.find(new IncomingMailId(reply.mail()));
    }

    /** Which submissions these may answer, the likeliest first; see {@link LikelySubmissions}. */
    @PreAuthorize(HANDLES)
    @Transactional(readOnly = true)
    public Map<IncomingMailId, List<Likely>> likely(List<IncomingMail> mails) {
        return likely.of(mails);
    }

    /**
     * A notice of ours that somebody answered.
     *
     * @param number  of the case or the appeal that it told of; null where there are several, or nobody knows any more
     * @param address where that is
     */
    public record AnsweredNotice(String subject, Instant queuedAt, @Nullable String number, @Nullable String address) {}

    /** Which notices of ours these answer, where they do. */
    @PreAuthorize(HANDLES)
    @Transactional(readOnly = true)
    public Map<IncomingMailId, AnsweredNotice> answered(List<IncomingMail> page) {
        Map<IncomingMailId, IncomingMails.Answered> answered = mails.answered(page);
        record Place(UUID id, String number, String address) {}
        Map<UUID, Place> places = jdbc.sql("""
                select id, number, 'appeals/' || number as address from appeal where id = any(:about)
                union all select id, number, 'incidents/' || number from incident where id = any(:about)""")
                .param("about", answered.values().stream().map(IncomingMails.Answered::about).filter(Objects::nonNull).toArray(UUID[]::new))
                .query(Place.class).list().stream().collect(Collectors.toMap(Place::id, Function.identity()));
        return answered.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            IncomingMails.Answered notice = entry.getValue();
            Place place = notice.about() == null ? null : places.get(notice.about());
            return new AnsweredNotice(notice.subject(), notice.queuedAt(), place == null ? null : place.number(),
                    place == null ? null : place.address());
        }));
    }

    /**
     * The mail answers this submission.
     *
     * @throws Refusal when it came before that was filed, among others
     */
    @PreAuthorize(HANDLES)
    public Submission assign(IncomingMailId mail, String number) {
        Submission submission = submissions.visible(number);
        requireNotBefore(submission, mails.find(mail));
        mails.assign(mail, submission.id().value());
        return submission;
    }

    /** Somebody wrote the mail, though it was taken for a bounce or for a machine's. */
    @PreAuthorize(HANDLES)
    public void isReply(IncomingMailId id) {
        IncomingMail mail = mails.find(id);
        requireVisible(mail);
        if (mail.topic() != null) {
            requireNotBefore(submissions.visible(new SubmissionId(mail.topic())), mail);
        }
        mails.isReply(id);
    }

    private void requireNotBefore(Submission submission, IncomingMail mail) {
        if (submission.isBeforeFiling(LocalDate.ofInstant(mail.receivedAt(), clock.getZone()))) {
            throw new Refusal("followup.refusal.beforeFiling");
        }
    }

    /** The whole mail as it came, for whoever may see it at this moment; that it was opened is noted. */
    public InputStream original(IncomingMailId id) {
        IncomingMail mail = mails.find(id);
        requireVisible(mail);
        FileId raw = mail.raw();
        if (raw == null) {
            throw new Refusal("mail.refusal.noSuchMail");
        }
        return files.open(raw);
    }

    /**
     * The files that came with it, to be listed, for whoever may see the mail at this moment; empty where the message is not in its place
     * any more, or the disk does not give it. In no transaction: that would end it, and whoever opens the page would be shown nothing of it.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Taken> attached(IncomingMailId id) {
        IncomingMail mail = mails.find(id);
        requireVisible(mail);
        try {
            return Optional.of(attachments.of(mail));
        } catch (Refusal | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * One of them, for whoever may see the mail at this moment; that the mail was opened is noted.
     *
     * @param place of {@link #attached}, the first is 0
     */
    public InputStream attachment(IncomingMailId id, int place) {
        return new ByteArrayInputStream(Attachments.in(original(id)).files().get(place).content());
    }

    private void requireVisible(IncomingMail mail) {
        if (mail.topic() != null) {
            submissions.visible(new SubmissionId(mail.topic()));
        } else if (!user.is(Role.INTAKE) && !user.is(Role.LAWYER) && !user.is(Role.MANAGER)) {
            throw new Refusal("mail.refusal.noSuchMail");
        } else {
            mails.requireOpen(mail.id());
        }
    }
}
