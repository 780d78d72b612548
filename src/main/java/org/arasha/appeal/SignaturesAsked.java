package org.arasha.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.arasha.access.UserCorrected;
import org.arasha.access.UserEntered;
import org.arasha.access.UserId;
import org.arasha.access.UserLetIn;
import org.arasha.access.UserRolesChanged;
import org.arasha.shared.Act;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letter is laid before those who are to sign it; they are reminded, and who has not answered in time drops out. */
@Component
@Transactional
class SignaturesAsked {

    private final SignatoryStore store;
    private final SignedTexts texts;
    private final SigningPost post;
    private final AppealAccess access;
    private final AppealStore appeals;
    private final NamedPeople people;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignaturesAsked(SignatoryStore store, SignedTexts texts, SigningPost post, AppealAccess access, AppealStore appeals, NamedPeople people,
            JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.post = post;
        this.access = access;
        this.appeals = appeals;
        this.people = people;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** For the process, and for the letter, which who is asked to sign it reads as well. */
    List<Signatory> of(AppealId appeal) {
        return store.findByAppealOrderByPosition(appeal);
    }

    /**
     * Lays the letter before those who are to sign it: who has not been asked, who has signed another text, and who has not
     * answered in time. Who declined is not asked again.
     *
     * @param mended whether only slips were mended since it was signed: signatures stand, if the rules allow it
     * @return whether there was anybody to ask
     */
    boolean ask(Appeal appeal, boolean mended) {
        LetterText now = texts.now(appeal);
        standAgain(appeal.id(), now);
        if (mended) {
            uphold(appeal.id(), now);
        }
        Predicate<Signatory> stands = texts.standingFor(appeal.id(), now);
        List<Signatory> asked = of(appeal.id()).stream().filter(one -> switch (one.answer()) {
            case AWAITED -> true;
            case SIGNED -> !stands.test(one);
            case NONE_IN_TIME -> !mended;
            case DECLINED -> false;
        }).toList();
        asked.forEach(one -> {
            store.save(one.asked(clock.instant()));
            events.publishEvent(new SignatoryAsked(one.id()));
        });
        return !asked.isEmpty();
    }

    /**
     * Who comes to speak for an organisation that was asked before is asked as well: while nobody did, nobody heard of it. Whoever hands a
     * letter over meanwhile finds them, or is waited for. They are asked, too, while somebody is against the letter and it does not open: once
     * that is over, nobody asks them.
     */
    @EventListener({UserEntered.class, UserCorrected.class, UserRolesChanged.class, UserLetIn.class})
    void on(Act act) {
        if (!reaches(act)) {
            return;
        }
        UserId speaker = (UserId) act.record();
        jdbc.sql("""
                select a.id from appeal a join signatory s on s.appeal = a.id join app_user u on u.organisation_id = s.organisation
                where u.id = ? and a.approved_at is null and a.closed_at is null order by a.id for no key update of a""")
                .param(speaker.value()).query(UUID.class).list().stream().map(AppealId::new).filter(this::isOutToSign)
                .flatMap(appeal -> of(appeal).stream()).filter(one -> one.isAwaited() && one.askedAt() != null)
                .forEach(one -> post.ask(one, speaker));
    }

    /** Who is only called otherwise, or does other work besides, was asked as they were. */
    private static boolean reaches(Act act) {
        return switch (act) {
            case UserCorrected corrected -> corrected.elsewhere();
            case UserRolesChanged changed -> changed.forAnother();
            default -> true;
        };
    }

    private boolean isOutToSign(AppealId id) {
        Appeal appeal = appeals.findById(id).orElseThrow();
        return appeal.isOutToSign() && appeal.signUntil() != null && !appeal.signUntil().isBefore(LocalDate.now(clock));
    }

    /** A slip that was mended and is put back leaves them with what they have signed: they are asked nothing, and told nothing. */
    private void standAgain(AppealId appeal, LetterText now) {
        of(appeal).stream().filter(Signatory::isForMendedText).filter(texts.givenTo(appeal, now))
                .forEach(one -> store.save(one.holdingFor(Objects.requireNonNull(one.signedText()))));
    }

    private void uphold(AppealId appeal, LetterText now) {
        UUID kept = texts.keep(appeal, now);
        of(appeal).stream().filter(one -> one.signedText() != null).filter(texts.standingFor(appeal, now).negate()).forEach(one -> {
            CorrectionRules.refusal(texts.find(one.signedText()), now).ifPresent(Refusal::raise);
            store.save(one.holdingFor(kept));
            events.publishEvent(new SignatureUpheld(one.id()));
        });
    }

    /**
     * Called by the process before signatures close; to whom the way was closed it stays so, and nobody is reminded of a letter that
     * does not open to them. Who signs meanwhile waits, or was first.
     */
    void remind(AppealId appeal) {
        access.hold(appeal);
        if (people.against(appeals.findById(appeal).orElseThrow()).isPresent()) {
            return;
        }
        of(appeal).stream().filter(Signatory::isAwaited).filter(one -> !post.isWithdrawn(one)).forEach(one -> {
            store.save(one.reminded(clock.instant()));
            events.publishEvent(new SignatoryReminded(one.id()));
        });
    }

    /**
     * Who has not answered by the closing date drops out; called by the process, which has ended their steps by then. Who signs holds the
     * appeal and ends theirs next: the process does not wait for it, and tries again later.
     */
    void close(AppealId appeal) {
        access.holdAtOnce(appeal);
        of(appeal).stream().filter(Signatory::isAwaited).forEach(one -> store.save(one.silent(clock.instant())));
    }
}
