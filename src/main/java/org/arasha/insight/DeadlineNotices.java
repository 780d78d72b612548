package org.arasha.insight;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.CurrentUser;
import org.arasha.access.UserId;
import org.arasha.calendar.Term;
import org.arasha.calendar.Terms.Begun;
import org.arasha.insight.Addressees.Addressee;
import org.arasha.mail.Outbox;
import org.arasha.mail.OutgoingMail;
import org.arasha.mail.OutgoingMail.Notice;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people of deadlines, in the application and by a mail that names the record by its number and nobody. Each is told of the
 * same thing once on a day: whoever comes second, on this node or another, finds the notice there and sends no mail.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeadlineNotices {

    enum Why { NEAR, PASSED, REMINDED, HANDED, STANDS_IN }

    /**
     * Both tell this telling from others of the same deadline.
     *
     * @param days so many days after that day it ends, where this is what is told
     */
    record Telling(long deadline, LocalDate day, int days) {

        Telling(long deadline, LocalDate day) {
            this(deadline, day, 0);
        }
    }

    private final JdbcClient jdbc;
    private final Addressees addressees;
    private final DeadlineWords words;
    private final CasesOfDeadlines cases;
    private final Outbox outbox;
    private final CurrentUser user;
    private final String address;

    DeadlineNotices(JdbcClient jdbc, Addressees addressees, DeadlineWords words, CasesOfDeadlines cases, Outbox outbox,
            CurrentUser user, @Value("${arasha.url}") String address) {
        this.jdbc = jdbc;
        this.addressees = addressees;
        this.words = words;
        this.cases = cases;
        this.outbox = outbox;
        this.user = user;
        this.address = address.replaceAll("/+$", "");
    }

    /** @return the deadlines of which there was somebody to tell, now or before */
    Set<Long> tell(Collection<Telling> tellings, Why why) {
        return tell(tellings, why, addressees.of(ids(tellings)));
    }

    /** That they have ended: whoever was told that as well, since it is theirs, is not told twice. */
    Set<Long> tellManagers(Collection<Telling> tellings) {
        return tell(tellings, Why.PASSED, addressees.managers(ids(tellings)));
    }

    private static Set<Long> ids(Collection<Telling> tellings) {
        return tellings.stream().map(Telling::deadline).collect(Collectors.toSet());
    }

    private Set<Long> tell(Collection<Telling> tellings, Why why, Collection<Addressee> all) {
        Map<Long, Telling> told = tellings.stream().collect(Collectors.toMap(Telling::deadline, Function.identity()));
        Long[] deadlines = told.keySet().toArray(Long[]::new);
        Set<Addressee> fresh = note(all, why, told);
        Map<Long, DeadlineRow> rows = jdbc.sql(DeadlineRow.of("select d.*, 0 as on_day from running_deadline d where d.id = any(:ids)"))
                .param("ids", deadlines).query(DeadlineRow::read).list().stream()
                .collect(Collectors.toMap(DeadlineRow::id, Function.identity()));
        Laws laws = new Laws(words.terms(rows.values()), new HashMap<>());
        Map<Long, String> said = cases.of(told.keySet());
        Map<Long, UUID> abouts = abouts(deadlines);
        outbox.sendAll(fresh.stream().filter(one -> rows.containsKey(one.deadline()))
                .flatMap(one -> mail(one, rows.get(one.deadline()), why, told.get(one.deadline()), laws,
                        said.get(one.deadline()), abouts.get(one.deadline()))).toList());
        return all.stream().map(Addressee::deadline).collect(Collectors.toSet());
    }

    /**
     * Until the current transaction ends it does not end either.
     *
     * @throws Refusal when it has ended
     */
    void hold(long deadline) {
        if (jdbc.sql("select 1 from running_deadline where id = ? for key share").param(deadline).query(Integer.class).optional().isEmpty()) {
            throw new Refusal("insight.refusal.ended");
        }
    }

    /** Only in the application: who is given a step finds it in their work as well. */
    void handed(long deadline, UserId to, LocalDate day) {
        note(deadline, to, day, Why.HANDED);
    }

    /** The same of a step that nobody has given them. */
    void standsIn(long deadline, UserId to, LocalDate day) {
        note(deadline, to, day, Why.STANDS_IN);
    }

    private void note(long deadline, UserId to, LocalDate day, Why why) {
        note(List.of(new Addressee(deadline, to, null, Language.RU)), why, Map.of(deadline, new Telling(deadline, day)));
    }

    /** @return who was not told before */
    private Set<Addressee> note(Collection<Addressee> all, Why why, Map<Long, Telling> told) {
        record Noted(long deadline, UUID user) {}
        Set<Noted> noted = new HashSet<>(jdbc.sql("""
                insert into deadline_notice (deadline, user_id, why, day, days, by_user)
                select deadline, user_id, :why, day, days, nullif(:by, uuid '00000000-0000-0000-0000-000000000000')
                from unnest(:deadlines, :users, :dates, :days) n (deadline, user_id, day, days)
                on conflict do nothing returning deadline, user_id""")
                .param("why", why.name()).param("by", user.id().value())
                .param("deadlines", all.stream().map(Addressee::deadline).toArray(Long[]::new))
                .param("users", all.stream().map(one -> one.user().value()).toArray(UUID[]::new))
                .param("dates", all.stream().map(one -> Date.valueOf(told.get(one.deadline()).day())).toArray(Date[]::new))
                .param("days", all.stream().map(one -> told.get(one.deadline()).days()).toArray(Integer[]::new))
                .query((row, n) -> new Noted(row.getLong("deadline"), row.getObject("user_id", UUID.class))).list());
        return all.stream().filter(one -> noted.contains(new Noted(one.deadline(), one.user().value()))).collect(Collectors.toSet());
    }

    /** Why a day is the last is the same of many: what was filed on one day has one term. */
    private record Laws(Map<Begun, Term> terms, Map<List<?>, String> said) {}

    private String law(DeadlineRow row, Laws laws, Language language) {
        return laws.said().computeIfAbsent(Arrays.asList(language, row.kind(), row.rule(), row.since(), row.dueOn(), row.noticed()),
                key -> words.law(row, laws.terms(), language, one -> Dates.day(one, language)));
    }

    /** What each is of: an appeal or a case. */
    private Map<Long, UUID> abouts(Long[] deadlines) {
        record Of(long deadline, UUID about) {}
        return jdbc.sql("select id as deadline, coalesce(appeal, case_id) as about from running_deadline where id = any(:ids)")
                .param("ids", deadlines).query(Of.class).list().stream().collect(Collectors.toMap(Of::deadline, Of::about));
    }

    private Stream<OutgoingMail> mail(Addressee to, DeadlineRow row, Why why, Telling told, Laws laws, @Nullable String cases, @Nullable UUID about) {
        if (to.email() == null || !MailAddress.isOne(to.email())) {
            return Stream.empty();
        }
        Language language = to.language();
        List<String> lines = new ArrayList<>(List.of(row.number() + " · " + DeadlineWords.kind(row, language)));
        if (row.kind() != DeadlineKind.HEARING && !row.body().isEmpty()) { // who hears a case was typed with it
            lines.add(row.body().in(language));
        }
        if (cases != null) {
            lines.add(Texts.get(language, "insight.mail.cases", cases));
        }
        lines.add(Texts.get(language, "insight.mail.due", Dates.day(row.dueOn(), language)));
        lines.add(law(row, laws, language));
        return Stream.of(new OutgoingMail("deadline:%d:%s:%s:%d:%s".formatted(row.id(), why, told.day(), told.days(), to.user().value()), topic(row), to.email(),
                Texts.get(language, "insight.mail." + why + ".subject", row.number()),
                Texts.get(language, "insight.mail.text", String.join("\n", lines), address + "/" + row.address()), new Notice(to.user(), about)));
    }

    /** Its own, and not the record's: what colleagues answer to it, or a bounce of it, is no word of the body or of who signs. */
    static UUID topic(DeadlineRow row) {
        return UUID.nameUUIDFromBytes(("deadline:" + row.id()).getBytes(StandardCharsets.UTF_8));
    }
}
