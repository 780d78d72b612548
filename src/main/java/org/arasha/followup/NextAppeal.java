package org.arasha.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeal.Addressee;
import org.arasha.appeal.Appeal.Demand;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Official;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The appeal that goes on from a submission, with what is known of it: to whom, what is still demanded, and what it goes on from. */
@Component
class NextAppeal {

    private final Appeals appeals;
    private final Submissions submissions;
    private final Authorities authorities;
    private final NextAddressees next;
    private final FilingKinds kinds;
    private final OwnTerms own;
    private final Terms terms;
    private final JdbcClient jdbc;
    private final Clock clock;

    NextAppeal(Appeals appeals, Submissions submissions, Authorities authorities, NextAddressees next, FilingKinds kinds, OwnTerms own,
            Terms terms, JdbcClient jdbc, Clock clock) {
        this.appeals = appeals;
        this.submissions = submissions;
        this.authorities = authorities;
        this.next = next;
        this.kinds = kinds;
        this.own = own;
        this.terms = terms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was begun on the same silence before a notice took that back goes on, rather than another beside it. */
    void open(Submission submission, NextStep step) {
        Optional<AppealId> begun = begun(submission, step);
        if (begun.isPresent()) {
            own.goOn(submission, step, begun.get());
            return;
        }
        Authority body = authorities.find(submission.authority());
        List<Official> heads = next.of(body, step);
        List<Addressee> addressees = heads.stream().map(head -> {
            Authority way = step == NextStep.COMPLAINT && goesThroughTheBodyComplainedOf() ? body : authorities.find(head.authority());
            return new Addressee(head.id(), way.channel(), way.email(), null);
        }).toList();
        Appeal opened = appeals.openNext(submission.appeal(), submission.id().value(), new Appeals.Onward(kind(submission, step), addressees,
                demands(submission, heads.isEmpty() ? body.id() : heads.getFirst().authority()), cited(submission, body)));
        own.goOn(submission, step, opened.id());
    }

    private Optional<AppealId> begun(Submission submission, NextStep step) {
        boolean isSilent = !submission.isClosed() && submission.silent() != null && submission.replied() == null;
        Appeal.Kind kind = step == NextStep.REPEAT ? null : kind(submission, step);
        return !isSilent || kind == null ? Optional.empty() : jdbc.sql("""
                select a.id from appeal a where a.follows = ? and a.kind = ? and a.closed_at is null
                    and not exists (select from submission s where s.appeal = a.id and s.filed_on is not null)
                order by a.number limit 1""").params(submission.id().value(), kind.name()).query(UUID.class).optional().map(AppealId::new);
    }

    /** As the law of today has it (APPC, Art. 91). */
    private boolean goesThroughTheBodyComplainedOf() {
        return terms.rule(TermKind.COMPLAINT_PASSED_ON, LocalDate.now(clock)).isPresent();
    }

    private Appeal.@Nullable Kind kind(Submission submission, NextStep step) {
        return switch (step) {
            case COMPLAINT -> Appeal.Kind.COMPLAINT;
            case PROSECUTOR -> Appeal.Kind.PROSECUTOR;
            case COURT -> Appeal.Kind.COURT;
            case REPEAT -> kinds.said(submission.id()).map(FiledKind::kind).orElse(null);
            case SATISFIED, PUBLISH, CLOSE, WAIT, FILE_AGAIN -> null;
        };
    }

    private List<Demand> demands(Submission submission, AuthorityId of) {
        Set<UUID> met = submission.grades().stream().filter(one -> one.grade() == Grade.SATISFIED).map(Submission.Graded::demand)
                .collect(Collectors.toSet());
        return submissions.demandsTo(submission).stream().filter(one -> !met.contains(one.demand()))
                .map(one -> new Demand(UUID.randomUUID(), of, one.text())).toList();
    }

    private LocalizedText cited(Submission submission, Authority body) {
        LocalizedText cited = LocalizedText.NONE;
        for (Language language : Language.values()) {
            cited = cited.with(language, filed(submission, body, language) + " " + answer(submission, language));
        }
        return cited;
    }

    /** To whom we wrote; what another body passed on we did not write to this one. */
    private String filed(Submission submission, Authority body, Language language) {
        String appeal = appeals.find(submission.appeal()).number();
        String registration = submission.receipt() == null || submission.receipt().registration() == null
                ? Texts.get(language, "followup.cited.noRegistration") : submission.receipt().registration();
        if (!submission.wasForwarded()) {
            return Texts.get(language, "followup.cited", day(submission.filedOn(), language), appeal, body.name().in(language), registration);
        }
        Submission first = submissions.filedByUs(submission);
        return Texts.get(language, "followup.cited.passedOn", day(first.filedOn(), language), appeal,
                authorities.find(first.authority()).name().in(language), day(submission.course().forwardedHere(), language),
                body.name().in(language), registration);
    }

    private static String answer(Submission submission, Language language) {
        return submission.replied() != null ? Texts.get(language, "followup.cited.replied", day(submission.replied(), language))
                : submission.result() == Result.NOT_REGISTERED ? Texts.get(language, "followup.cited.notRegistered")
                : submission.silent() == null ? Texts.get(language, "followup.cited.unanswered")
                : Texts.get(language, "followup.cited.silent", day(submission.silent(), language));
    }

    private static String day(@Nullable LocalDate day, Language language) {
        return Dates.day(Objects.requireNonNull(day), language);
    }
}
