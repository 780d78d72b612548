package org.arasha.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.Appeal.AppealText;
import org.arasha.appeal.Appeal.Part;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.OfficialId;
import org.arasha.directory.OrganisationId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Outcome;
import org.arasha.legal.AnalysedNorms;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How appeals begin: by themselves, or going on from an earlier one. */
@Component
class AppealOpenings {

    private final AppealStore store;
    private final Incidents incidents;
    private final AnalysedNorms analysed;
    private final TakenAlong along;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppealOpenings(AppealStore store, Incidents incidents, AnalysedNorms analysed, TakenAlong along, CurrentUser user,
            JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.analysed = analysed;
        this.along = along;
        this.user = user;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param follows the submission it goes on from, or null */
    Appeal open(Appeal.Kind kind, OrganisationId sender, LocalDate date, LocalizedText subject, List<Part> parts, @Nullable UUID follows) {
        AppealText text = new AppealText(date, Language.RU, Appeal.Addressing.TOGETHER, subject, LocalizedText.NONE, LocalizedText.NONE,
                LocalizedText.NONE);
        new AppealDraft(text, parts, List.of(), List.of(), Set.of(), null).requireRight();
        Set<Appeal.Author> authors = user.id().equals(UserId.SYSTEM) || !user.is(Role.LAWYER) ? Set.of()
                : Set.of(new Appeal.Author(user.id()));
        Appeal appeal = store.save(new Appeal(AppealId.fresh(), 0, nextNumber(date.getYear()), kind, sender, follows, text,
                parts, List.of(), List.of(), norms(parts.stream().map(Part::incident).toList()), authors, null, null, null, null, null));
        events.publishEvent(new AppealOpened(appeal.id()));
        return appeal;
    }

    /** What the analyses of these cases say of the law: a letter begins with it. */
    Set<Appeal.Cited> norms(List<IncidentId> cases) {
        return Appeal.Cited.of(analysed(cases));
    }

    AnalysedNorms.Found analysed(List<IncidentId> cases) {
        return analysed.of(cases);
    }

    Appeal next(Appeal before, UUID submission, Appeals.Onward onward) {
        LocalDate today = LocalDate.now(clock);
        Appeal opened = open(onward.kind() == null ? before.kind() : onward.kind(), before.sender(), today, before.text().subject(),
                going(before), submission);
        AppealText text = new AppealText(today, before.text().language(), Appeal.Addressing.TOGETHER, before.text().subject(),
                onward.introduction(), LocalizedText.NONE, LocalizedText.NONE);
        Appeal next = store.save(opened.written(new AppealDraft(text, opened.incidents(), onward.addressees(), onward.demands(),
                before.norms(), null), UserId.SYSTEM));
        along.story(before, next);
        return next;
    }

    Appeal anew(Appeal before, Appeal.Kind kind, Map<OfficialId, AuthorityId> to) {
        LocalDate today = LocalDate.now(clock);
        Appeal opened = open(kind, before.sender(), today, before.text().subject(), going(before), before.follows());
        Appeal anew = store.save(opened.written(new AppealDraft(before.text().on(today), opened.incidents(),
                before.addressees().stream().filter(one -> to.containsKey(one.official())).toList(),
                before.demands().stream().filter(one -> to.containsValue(one.authority())).toList(), before.norms(), null), user.id()));
        along.letter(before, anew);
        events.publishEvent(new AppealWrittenAnew(anew.id(), before.id()));
        return anew;
    }

    /** Nothing goes on for a case that was stopped at the person's wish. */
    List<Part> going(Appeal before) {
        List<Part> going = before.incidents().stream()
                .filter(part -> incidents.find(part.incident()).outcome() != Outcome.STOPPED).toList();
        if (going.isEmpty()) {
            throw new Refusal("appeal.refusal.allStopped");
        }
        return going;
    }

    private String nextNumber(int year) {
        return year + "-A" + jdbc.sql("""
                insert into appeal_number values (?, 1)
                on conflict (year) do update set number = appeal_number.number + 1 returning number""")
                .param(year).query(Integer.class).single();
    }
}
