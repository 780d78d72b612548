package org.arasha.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.desk.Drafts;
import org.arasha.directory.PersonId;
import org.arasha.incident.Alarm;
import org.arasha.incident.Categories;
import org.arasha.incident.Category;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.Entry;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.PastIncident;
import org.arasha.incident.PastIncidents;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.incident.ToldWords;
import org.arasha.incident.ToldWords.Told;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Place;
import org.arasha.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what others have recorded, many at a time: as reports that wait to be registered, or as closed records. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ForeignCases {

    static final String TAKES_OVER = "hasAnyRole('INTAKE', 'MANAGER')";
    static final String REGISTER = "Task_RegisterReport";

    private final Intake intake;
    private final PastIncidents past;
    private final ReportStore reports;
    private final Recording recording;
    private final Categories categories;
    private final ToldWords words;
    private final Drafts drafts;
    private final CurrentUser user;
    private final Clock clock;

    ForeignCases(Intake intake, PastIncidents past, ReportStore reports, Recording recording, Categories categories,
            ToldWords words, Drafts drafts, CurrentUser user, Clock clock) {
        this.intake = intake;
        this.past = past;
        this.reports = reports;
        this.recording = recording;
        this.categories = categories;
        this.words = words;
        this.drafts = drafts;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A case whose people are in the records.
     *
     * @param victims   with the post of each
     * @param newPeople whom the case has entered, by their names in small letters
     */
    public record Named(ForeignCase told, Map<PersonId, String> victims, Map<String, PersonId> newPeople) {

        @Override
        public String toString() {
            return "Named[]";
        }
    }

    /**
     * They wait at <i>Register report</i>, where all that is known fills the form of whoever takes the step. Their ids are in the order of
     * the cases.
     */
    @PreAuthorize(TAKES_OVER)
    public List<IncidentId> receive(List<ForeignCase> cases) {
        List<NewReport> rows = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        Map<UUID, Map<String, String>> forms = new LinkedHashMap<>();
        for (ForeignCase one : cases) {
            IncidentId id = IncidentId.fresh();
            rows.add(new NewReport(id, Report.Channel.TABLE, one.told(), "", null, new Registration(text(one, one.title()), one.when(),
                    Place.UNKNOWN, Set.of(), List.of(), List.of(), null, null, Alarm.NONE, one.restricted())));
            told.add(new Told(id, String.join(" ", one.claims()), one.locality()));
            forms.put(id.value(), form(one));
        }
        intake.receive(rows);
        words.note(told);
        drafts.offer(REGISTER, forms);
        return told.stream().map(Told::id).toList();
    }

    /**
     * Enters the people of a case, whom the next case may mean.
     *
     * @throws Refusal where nobody has said whom a name means that the records have already
     */
    @PreAuthorize(TAKES_OVER)
    public Named name(ForeignCase one) {
        return name(one, new HashMap<>());
    }

    /**
     * Enters the people of several cases, no two of which have anybody of the same name.
     *
     * @throws Refusal where one of them does, or the records have somebody of a name about whom nobody was asked
     */
    @PreAuthorize(TAKES_OVER)
    public List<Named> name(List<ForeignCase> cases) {
        Map<String, PersonId> entered = recording.enter(cases.stream().flatMap(one -> newNames(one).values().stream()).toList());
        return cases.stream().map(one -> {
            Map<String, PersonId> fresh = new HashMap<>(entered);
            fresh.keySet().retainAll(newNames(one).keySet());
            return name(one, fresh);
        }).toList();
    }

    private Named name(ForeignCase one, Map<String, PersonId> fresh) {
        if (one.claims().isEmpty()) {
            throw new Refusal("intake.refusal.noClaims");
        }
        Map<PersonId, String> victims = new LinkedHashMap<>();
        one.victims().forEach(victim -> victims.putIfAbsent(recording.person(victim.as(words -> text(one, words)), fresh), victim.post()));
        return new Named(one, victims, fresh);
    }

    private static Map<String, LocalizedText> newNames(ForeignCase one) {
        return one.victims().stream().filter(victim -> victim.isNew() && !victim.another()).map(victim -> text(one, victim.name()))
                .collect(Collectors.toMap(Recording::key, name -> name, (first, again) -> first));
    }

    /** Closed records, whose outcome is not known; nobody's list of work shows them. Their ids are in the order of the cases. */
    @PreAuthorize(TAKES_OVER)
    public List<IncidentId> keep(List<Named> cases) {
        List<PastIncident> kept = cases.stream().map(this::past).toList();
        past.enter(kept);
        Instant now = clock.instant();
        List<Report> told = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            ForeignCase one = cases.get(i).told();
            told.add(new Report(kept.get(i).id(), 0, Report.Channel.TABLE, one.told(), null, null, null, null, one.toldBy(), now, user.id()));
        }
        reports.saveAll(told);
        return kept.stream().map(PastIncident::id).toList();
    }

    private PastIncident past(Named named) {
        IncidentId id = IncidentId.fresh();
        ForeignCase one = named.told();
        return new PastIncident(id, text(one, one.title()), one.when(),
                new Place(text(one, one.locality()), one.region(), text(one, one.spot())), one.categories(), one.restricted(),
                parts(id, one, named.victims()));
    }

    private static List<Entry> parts(IncidentId id, ForeignCase one, Map<PersonId, String> victims) {
        List<Entry> parts = new ArrayList<>();
        Set<Claim.Cited> cited = Set.of();
        if (!one.sourceTitle().isEmpty() || !one.sourceAddress().isEmpty()) {
            Source source = new Source(SourceId.fresh(), 0, id, 1, kind(one), text(one, one.sourceTitle()), null,
                    one.sourceAddress().isEmpty() ? null : one.sourceAddress(), null, null, null, false, true);
            parts.add(source);
            cited = Set.of(new Claim.Cited(source.id()));
        }
        int position = 0;
        for (Map.Entry<PersonId, String> victim : victims.entrySet()) {
            parts.add(new Involvement(InvolvementId.fresh(), 0, id, ++position, Involvement.Part.VICTIM, null, victim.getKey(),
                    null, LocalizedText.NONE, null, text(one, victim.getValue()), null));
        }
        Set<Claim.Concerned> concerned = victims.keySet().stream().map(Claim.Concerned::new).collect(Collectors.toSet());
        position = 0;
        for (String claim : one.claims()) {
            parts.add(new Claim(ClaimId.fresh(), 0, id, ++position, text(one, claim), null, one.toldBy(), Claim.Standing.ALLEGED,
                    null, false, concerned, cited, Set.of()));
        }
        return parts;
    }

    /** As the form of the registration keeps its drafts: its fields by name. */
    private Map<String, String> form(ForeignCase one) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("language", one.language().name());
        form.put("title", one.title());
        form.put("when", one.when().written());
        form.put("locality", one.locality());
        form.put("region", one.region() == null ? "" : one.region());
        form.put("spot", one.spot());
        form.put("categories", categories.byId(one.categories()).stream().map(Category::code).collect(Collectors.joining(" ")));
        form.put("who", one.victims().isEmpty() ? "" : TypedParticipant.written(one.victims()));
        form.put("claims", String.join("\n", one.claims()));
        form.put("toldBy", one.toldBy().name());
        form.put("sourceKind", one.sourceTitle().isEmpty() && one.sourceAddress().isEmpty() ? "" : kind(one).name());
        form.put("sourceTitle", one.sourceTitle());
        form.put("sourceAddress", one.sourceAddress());
        form.put("restricted", String.valueOf(one.restricted()));
        form.values().removeIf(String::isEmpty);
        form.putIfAbsent("claims", "");
        return form;
    }

    private static Source.Kind kind(ForeignCase one) {
        return one.sourceAddress().isEmpty() ? Source.Kind.DOCUMENT : Source.Kind.MEDIA_ITEM;
    }

    private static LocalizedText text(ForeignCase one, String words) {
        return LocalizedText.of(one.language(), words);
    }
}
