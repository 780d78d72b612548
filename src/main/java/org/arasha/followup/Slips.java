package org.arasha.followup;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.arasha.evidence.StoredFile;
import org.arasha.followup.Submission.Receipt;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters are handed in through a portal, by post or in person; what shows that they were is kept. */
@Service
public class Slips {

    private static final String FILES = "hasAnyRole('INTAKE', 'LAWYER')";

    private final SlipStore store;
    private final Submissions submissions;
    private final WayOfComplaints ways;
    private final Files files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Slips(SlipStore store, Submissions submissions, WayOfComplaints ways, Files files, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.submissions = submissions;
        this.ways = ways;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What stands on a slip; see {@link Slip}.
     *
     * @param at the time of registration in Asia/Almaty, on the day of receipt
     */
    public record Details(@Nullable LocalTime at, @Nullable String acceptedBy, @Nullable String tracking, @Nullable FileId scan) {

        boolean isEmpty() {
            return at == null && acceptedBy == null && tracking == null && scan == null;
        }

        @Override
        public String toString() {
            return "Details";
        }
    }

    /** Ends <i>Hand in</i>, as {@link Submissions#handIn} does. */
    @PreAuthorize(FILES)
    @Transactional
    public void handIn(SubmissionId id, LocalDate on, @Nullable Receipt receipt, Details details) {
        handIn(id, on, receipt, receipt == null ? null : receipt.receivedOn(), details);
    }

    /** @param registeredOn the day of the time that stands on the slip: of a complaint, that of the body complained of; or null */
    void handIn(SubmissionId id, LocalDate on, @Nullable Receipt receipt, @Nullable LocalDate registeredOn, Details details) {
        requireRight(details, registeredOn);
        submissions.handIn(id, on, receipt);
        if (!details.isEmpty()) {
            keep(id, on, registeredOn, details);
        }
    }

    /** One that came after it was handed in, as the post's note of delivery does. */
    @PreAuthorize(FILES)
    @Transactional
    public void add(SubmissionId id, Details details) {
        Submission submission = submissions.visible(id).open();
        if (submission.filedOn() == null) {
            throw new Refusal("followup.refusal.notFiled");
        }
        if (details.isEmpty()) {
            throw new Refusal("followup.refusal.emptySlip");
        }
        LocalDate registeredOn = ways.arrival(id).map(Complaints.Arrival::since)
                .orElseGet(() -> submission.receipt() == null ? null : submission.receipt().receivedOn());
        requireRight(details, registeredOn);
        keep(id, submission.filedOn(), registeredOn, details);
        events.publishEvent(new SlipAdded(id));
    }

    private static void requireRight(Details details, @Nullable LocalDate registeredOn) {
        if (details.at() != null && registeredOn == null) {
            throw new Refusal("followup.refusal.timeWithoutDay");
        }
        Refusal.ifLonger(details.acceptedBy(), Slip.LONGEST_POST);
        Refusal.ifLonger(details.tracking(), Slip.LONGEST_TRACKING);
    }

    private void keep(SubmissionId id, LocalDate filedOn, @Nullable LocalDate registeredOn, Details details) {
        store.save(new Slip(SlipId.fresh(), 0, id, filedOn, details.at() == null ? null
                : Objects.requireNonNull(registeredOn).atTime(details.at()).atZone(clock.getZone()).toInstant(), details.acceptedBy(),
                details.tracking(), details.scan(), null));
    }

    /** Keeps a scan while the form is still being filled in; no transaction is open meanwhile. */
    @PreAuthorize(FILES)
    public FileId scan(SubmissionId id, String name, String mediaType, InputStream content) {
        submissions.visible(id).open();
        return files.store(name, mediaType, content).id();
    }

    /** The one of the first filing first. */
    @Transactional(readOnly = true)
    public List<Slip> of(SubmissionId id) {
        return store.findBySubmissionOrderByFiledOn(submissions.visible(id).id());
    }

    /** It is of another letter: it stays, says why, and shows nothing. */
    @PreAuthorize(FILES)
    @Transactional
    public void recordedByMistake(SlipId id, String why) {
        Slip slip = store.findById(id).orElseThrow(() -> new Refusal("evidence.refusal.noSuchFile"));
        SubmissionId submission = submissions.visible(slip.submission()).id();
        if (slip.mistake() != null) {
            throw new Refusal("followup.refusal.mistakeAlready");
        }
        store.save(slip.recordedByMistake(Bounds.mistake(why)));
        events.publishEvent(new SlipMistaken(submission));
    }

    /** Those of a filing that never was. */
    void ofNoFiling(SubmissionId id, LocalDate filedOn, String why) {
        store.saveAll(kept(id).filter(slip -> slip.filedOn().equals(filedOn)).map(slip -> slip.recordedByMistake(why)).toList());
    }

    /** Those of this filing were of one on another day than was noted. */
    void filedRather(SubmissionId id, LocalDate noted, LocalDate on) {
        store.saveAll(kept(id).filter(slip -> slip.filedOn().equals(noted)).map(slip -> slip.filedRather(on)).toList());
    }

    private Stream<Slip> kept(SubmissionId id) {
        return store.findBySubmissionOrderByFiledOn(id).stream().filter(slip -> slip.mistake() == null);
    }

    /** Its scan, for whoever may see the submission at this moment; that it was opened is noted. One of another letter is opened by nobody. */
    @Transactional
    public InputStream open(SubmissionId id, SlipId slip) {
        submissions.visible(id);
        return store.findById(slip).filter(one -> one.submission().equals(id) && one.mistake() == null).map(Slip::scan).map(files::open)
                .orElseThrow(() -> new Refusal("evidence.refusal.noSuchFile"));
    }

    @Transactional(readOnly = true)
    public StoredFile stored(Slip slip) {
        submissions.visible(slip.submission());
        return files.find(Objects.requireNonNull(slip.scan()));
    }
}
