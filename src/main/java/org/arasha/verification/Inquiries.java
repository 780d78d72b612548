package org.arasha.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was asked on a case: messages, calls, interviews. */
@Service
@Transactional
public class Inquiries {

    private final InquiryStore store;
    private final Incidents incidents;
    private final Records records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inquiries(InquiryStore store, Incidents incidents, Records records, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** Of a case the current user may see, the first first. */
    @Transactional(readOnly = true)
    public List<Inquiry> of(IncidentId incident) {
        incidents.visible(incident);
        return store.findByIncidentOrderByAskedOnAscIdAsc(incident);
    }

    /**
     * Notes what was asked, or what has come of it. An interview becomes a source, whose reliability is still to be judged; once
     * only, also where the source has been removed. Where nobody may be named any more, its title names nobody either.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody changed it meanwhile
     */
    @PreAuthorize("hasRole('VERIFIER')")
    public void note(Inquiry inquiry) {
        incidents.requireWritable(inquiry.incident());
        require(inquiry);
        store.save(inquiry.restingOn(source(inquiry, store.findById(inquiry.id()))));
        events.publishEvent(new InquiryNoted(inquiry.incident(), inquiry.id()));
    }

    /** That of the interview as it is kept, and not as a form has it: the source may have been removed since. */
    private @Nullable SourceId source(Inquiry inquiry, Optional<Inquiry> before) {
        SourceId source = before.map(Inquiry::source).orElse(null);
        if (source == null) {
            return inquiry.isInterview() && !before.filter(Inquiry::isInterview).isPresent() ? newSource(inquiry) : null;
        }
        if (inquiry.confidential() && !before.filter(Inquiry::confidential).isPresent()) {
            records.of(inquiry.incident()).sources().stream().filter(one -> one.id().equals(source)).findFirst()
                    .ifPresent(one -> records.save(one.namingNobody(title(inquiry))));
        }
        return source;
    }

    private SourceId newSource(Inquiry interview) {
        return records.add(new Source(SourceId.fresh(), 0, interview.incident(), 0, Source.Kind.INTERVIEW, title(interview),
                null, null, interview.askedOn(), null, null, interview.confidential(), !interview.confidential())).id();
    }

    private static LocalizedText title(Inquiry interview) {
        return new LocalizedText(title(Language.RU, interview), title(Language.KK, interview), title(Language.EN, interview));
    }

    /** Titles of sources go further than this note: that of a confidential one names nobody. */
    private static String title(Language language, Inquiry interview) {
        return interview.confidential() ? Texts.get(language, "verification.interviewWithSomebody")
                : Texts.get(language, "verification.interviewWith", interview.whom());
    }

    private void require(Inquiry one) {
        Refusal.unless(!one.whom().isBlank() && !one.askedBy().isBlank() && !one.asked().isBlank(), "verification.refusal.whomAndWhat");
        Refusal.unless(one.whom().length() <= Inquiry.LONGEST_NAME && one.askedBy().length() <= Inquiry.LONGEST_NAME,
                "ui.tooLong", Inquiry.LONGEST_NAME);
        Refusal.unless(one.asked().length() <= Inquiry.LONGEST_QUESTION, "ui.tooLong", Inquiry.LONGEST_QUESTION);
        Refusal.unless(one.answered() == null || one.answered().length() <= Inquiry.LONGEST_ANSWER, "ui.tooLong", Inquiry.LONGEST_ANSWER);
        Refusal.unless(!one.askedOn().isAfter(LocalDate.now(clock)), "incident.refusal.future");
        Refusal.unless(!one.isInterview() || one.answered() != null, "verification.refusal.noAnswers");
    }
}
