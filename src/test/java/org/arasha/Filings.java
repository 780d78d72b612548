package org.arasha;

import static org.arasha.Cases.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arasha.access.ExampleUsers;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealDraft;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.AppealRow;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.Letters;
import org.arasha.appeal.NotedAnswers;
import org.arasha.appeal.Signatories;
import org.arasha.appeal.SignatoryId;
import org.arasha.directory.Authorities;
import org.arasha.directory.Channel;
import org.arasha.directory.Official;
import org.arasha.directory.OfficialId;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.followup.Assessments;
import org.arasha.followup.Forwardings;
import org.arasha.followup.Grade;
import org.arasha.followup.NextStep;
import org.arasha.followup.Receipts;
import org.arasha.followup.Submission;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.IncidentId;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Appeals for tests, and what becomes of them with the bodies they go to. */
@Component
@Lazy
public class Filings {

    /** What each appeal demands; the same in all languages. */
    static final String DEMAND = "investigate";
    /** The label of the field in which the answer to it is graded. */
    static final String GRADED = "1. " + DEMAND;

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final As as;
    private final Cases cases;
    private final ExampleUsers users;
    private final Appeals appeals;
    private final Signatories signatories;
    private final NotedAnswers noted;
    private final Letters letters;
    private final Submissions submissions;
    private final Receipts receipts;
    private final Assessments assessments;
    private final Forwardings forwardings;
    private final Authorities authorities;
    private final Organisations organisations;

    Filings(As as, Cases cases, ExampleUsers users, Appeals appeals, Signatories signatories, NotedAnswers noted, Letters letters,
            Submissions submissions, Receipts receipts, Assessments assessments, Forwardings forwardings, Authorities authorities,
            Organisations organisations) {
        this.as = as;
        this.cases = cases;
        this.users = users;
        this.appeals = appeals;
        this.signatories = signatories;
        this.noted = noted;
        this.letters = letters;
        this.submissions = submissions;
        this.receipts = receipts;
        this.assessments = assessments;
        this.forwardings = forwardings;
        this.authorities = authorities;
        this.organisations = organisations;
    }

    /** The newest appeal that an incident is in. */
    public AppealId of(IncidentId incident) {
        return allOf(as.idOf(Role.LAWYER), incident).getFirst();
    }

    /** The appeals of an incident that somebody may see, the newest first. */
    public List<AppealId> allOf(UserId who, IncidentId incident) {
        return as.user(who, () -> appeals.of(incident)).stream().map(AppealRow::id).toList();
    }

    public AppealId appealOpened() {
        nameOurselves();
        return of(cases.analysed(Remedy.OWN_APPEAL));
    }

    /** A new house is named in one language; here it is in all. */
    private void nameOurselves() {
        as.role(Role.LAWYER, () -> {
            Organisation own = organisations.own();
            if (!own.name().has(Language.KK)) {
                organisations.describe(own.id(), own.version(), text(own.name().in(Language.RU)), own.letterhead(), own.partOf(), own.email(),
                        own.kind());
            }
        });
    }

    public OrganisationId partner() {
        return as.role(Role.LAWYER, () -> organisations.enter(text("Partner"), LocalizedText.NONE, null, null)).id();
    }

    public UserId speakerOf(OrganisationId partner) {
        return users.partnerOf(partner.value());
    }

    public SignatoryId invite(AppealId appeal, OrganisationId partner) {
        return as.role(Role.LAWYER, () -> signatories.invite(appeal, partner, text("N. Name"), text("Director"))).id();
    }

    public AppealId appealDrafted(Channel... channels) {
        AppealId appeal = appealOpened();
        draft(appeal, channels);
        return appeal;
    }

    /** A lawyer writes it, to a body for each channel, and hands it over. */
    public void draft(AppealId appeal, Channel... channels) {
        draft(as.idOf(Role.LAWYER), appeal, channels);
    }

    public void draft(UserId who, AppealId appeal, Channel... channels) {
        cases.does(who, appeal, "Draft appeal", () -> {
            write(appeal, channels);
            appeals.handOver(appeal);
        });
    }

    /** A lawyer writes it, to a body for each channel, and keeps it. */
    public AppealId appealWritten(Channel... channels) {
        AppealId appeal = appealOpened();
        as.role(Role.LAWYER, () -> write(appeal, channels));
        return appeal;
    }

    private void write(AppealId id, Channel... channels) {
        write(id, 1, channels);
    }

    private void write(AppealId id, int demands, Channel... channels) {
        Appeal appeal = appeals.visible(id);
        List<Official> officials = Arrays.stream(channels).map(this::official).toList();
        appeals.write(id, AppealDraft.of(appeal), new AppealDraft(new Appeal.AppealText(cases.today(), Language.RU, Appeal.Addressing.TOGETHER,
                        appeal.text().subject(), text("We appeal to you."), LocalizedText.NONE, LocalizedText.NONE), appeal.incidents(),
                officials.stream().map(this::addressee).toList(),
                officials.stream().flatMap(to -> IntStream.range(0, demands)
                        .mapToObj(i -> new Appeal.Demand(UUID.randomUUID(), to.authority(), text(DEMAND)))).toList(),
                Set.of(), null));
    }

    /** Outside the product, under what was laid before them last, as a lawyer notes. */
    public void signed(SignatoryId id) {
        as.role(Role.LAWYER, () -> noted.signed(id, noted.laidBefore(id).getFirst().id(), new NotedAnswers.Shown(null, "They told us on the telephone.")));
    }

    public void declined(SignatoryId id) {
        as.role(Role.LAWYER, () -> noted.declined(id));
    }

    public void handOver(AppealId appeal) {
        cases.does(appeal, "Draft appeal", () -> appeals.handOver(appeal));
    }

    public void retitle(AppealId id, String title) {
        retitle(id, text(title));
    }

    public void retitle(AppealId id, LocalizedText title) {
        Appeal appeal = appeals.find(id);
        Appeal.AppealText was = appeal.text();
        as.role(Role.LAWYER, () -> appeals.write(id, AppealDraft.of(appeal), new AppealDraft(new Appeal.AppealText(was.date(), was.language(),
                was.addressing(), title, was.introduction(), was.assessment(), was.conclusion()), appeal.incidents(),
                appeal.addressees(), appeal.demands(), appeal.norms(), null)));
    }

    /** Each addressee is written to apart, of each something else is demanded, and the last is written to in Kazakh. */
    public void writeApart(AppealId id) {
        Appeal appeal = appeals.find(id);
        Appeal.AppealText was = appeal.text();
        List<Appeal.Addressee> to = new ArrayList<>(appeal.addressees());
        Appeal.Addressee last = to.removeLast();
        to.add(new Appeal.Addressee(last.official(), last.channel(), last.email(), Language.KK));
        List<Appeal.Demand> demands = IntStream.range(0, appeal.demands().size()).mapToObj(i -> new Appeal.Demand(UUID.randomUUID(),
                appeal.demands().get(i).authority(), text("do thing " + (i + 1)))).toList();
        as.role(Role.LAWYER, () -> appeals.write(id, AppealDraft.of(appeal), new AppealDraft(new Appeal.AppealText(was.date(), was.language(),
                Appeal.Addressing.APART, was.subject(), was.introduction(), was.assessment(), was.conclusion()), appeal.incidents(), to,
                demands, appeal.norms(), null)));
    }

    private Official official(Channel channel) {
        String email = channel == Channel.MAIL ? "body-" + UUID.randomUUID() + "@authority.example" : null;
        var body = authorities.enter(text("Body"), text("the body"), null, channel, email);
        return authorities.appoint(body.id(), text("N. Head"), text("Head"), text("To the head"), text("N. Head"), LONG_AGO, null);
    }

    private Appeal.Addressee addressee(Official official) {
        var body = authorities.find(official.authority());
        return new Appeal.Addressee(official.id(), body.channel(), body.email(), null);
    }

    public AppealId appealApproved(Channel... channels) {
        AppealId appeal = appealDrafted(channels);
        approve(appeal);
        return appeal;
    }

    public void approve(AppealId appeal) {
        approve(as.idOf(Role.APPROVER), appeal);
    }

    public void approve(UserId who, AppealId appeal) {
        cases.does(who, appeal, "Approve appeal", () -> appeals.approve(appeal, appeals.visible(appeal).version(),
                letters.filed(appeal)));
    }

    /** An appeal that is written, signed by all who are asked, approved and registered some days ago with its only body. */
    public SubmissionId registeredToo(AppealId appeal, int daysAgo) {
        draft(appeal, Channel.IN_PERSON);
        as.role(Role.LAWYER, () -> signatories.of(appeal)).forEach(one -> signed(one.id()));
        approve(appeal);
        SubmissionId id = submissionsOf(appeal).getFirst().id();
        register(id, daysAgo);
        return id;
    }

    /** From draft to end, signed by all who are asked, with one body that is not known to have replied. */
    public void endUnanswered(AppealId appeal) {
        SubmissionId id = registeredToo(appeal, 1);
        as.role(Role.LAWYER, () -> submissions.replyNotKnown(id));
    }

    /** The submission to the first body of an approved appeal. */
    public SubmissionId opened(Channel... channels) {
        return submissionsOf(appealApproved(channels)).getFirst().id();
    }

    /** Of a body so many things are demanded; registered some days ago. */
    public SubmissionId registeredWithDemands(int demands, int daysAgo) {
        AppealId appeal = appealOpened();
        cases.does(appeal, "Draft appeal", () -> {
            write(appeal, demands, Channel.POST);
            appeals.handOver(appeal);
        });
        approve(appeal);
        SubmissionId id = submissionsOf(appeal).getFirst().id();
        register(id, daysAgo);
        return id;
    }

    /** Who heads a body to which nobody has written. */
    public OfficialId anotherBody() {
        return as.role(Role.LAWYER, () -> official(Channel.POST)).id();
    }

    /** The body passes the first so many of its demands on to another one. */
    public Submission passOn(SubmissionId id, OfficialId to, int daysAgo, int demands) {
        return as.role(Role.INTAKE, () -> forwardings.record(id, passedOn(id, to, daysAgo, demands)));
    }

    public Forwardings.Notice passedOn(SubmissionId id, OfficialId to, int daysAgo, int demands) {
        return new Forwardings.Notice(to, cases.today().minusDays(daysAgo), submissions.demandsTo(submissions.find(id)).stream()
                .limit(demands).map(Appeal.Demand::demand).collect(Collectors.toSet()));
    }

    public List<Submission> submissionsOf(AppealId appeal) {
        return as.role(Role.LAWYER, () -> submissions.of(appeal));
    }

    /** Handed in some days ago; the body gave no receipt. */
    public SubmissionId handedIn(int daysAgo) {
        SubmissionId id = opened(Channel.POST);
        cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today().minusDays(daysAgo), null));
        return id;
    }

    /** Handed in and registered some days ago: the clock runs. */
    public SubmissionId registered(int daysAgo) {
        SubmissionId id = opened(Channel.IN_PERSON);
        register(id, daysAgo);
        return id;
    }

    public void register(SubmissionId id, int daysAgo) {
        cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today().minusDays(daysAgo), receipt(daysAgo)));
    }

    public Submission.Receipt receipt(int daysAgo) {
        return new Submission.Receipt(cases.today().minusDays(daysAgo), "No. 1");
    }

    public void receive(SubmissionId id, int daysAgo) {
        receive(id, receipt(daysAgo));
    }

    public void receive(SubmissionId id, Submission.Receipt receipt) {
        as.role(Role.INTAKE, () -> receipts.record(id, receipt, "The day was mistyped."));
    }

    public SubmissionId replied() {
        SubmissionId id = registered(2);
        reply(id);
        return id;
    }

    public void reply(SubmissionId id) {
        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today(), "Nothing was found."));
    }

    public void assess(SubmissionId id, NextStep next) {
        cases.does(id, "Assess reply", () -> {
            LocalDate dated = next == NextStep.COURT ? submissions.repliesTo(id).getLast().receivedOn() : null;
            assessments.assess(id, submissions.find(id).version(), grades(id, next), next, "As said.", dated);
        });
    }

    public void assessLate(SubmissionId id, NextStep next) {
        cases.does(id, "Assess late reply", () -> assessments.assessLate(id, submissions.find(id).version(), grades(id, next), next,
                "As said.", null));
    }

    /** One that goes on from a reply, approved and to be handed in. */
    public SubmissionId complaint() {
        return complaint(Channel.POST);
    }

    public SubmissionId complaint(Channel channel) {
        SubmissionId first = replied();
        AppealId before = submissions.find(first).appeal();
        assess(first, NextStep.COMPLAINT);
        AppealId complaint = of(appeals.find(before).incidentIds().getFirst());
        draft(complaint, channel);
        approve(complaint);
        return submissionsOf(complaint).getFirst().id();
    }

    private Set<Submission.Graded> grades(SubmissionId id, NextStep next) {
        Grade grade = next == NextStep.SATISFIED ? Grade.SATISFIED : Grade.FORMAL_REPLY;
        return submissions.demandsTo(submissions.find(id)).stream()
                .map(one -> new Submission.Graded(one.demand(), grade, null)).collect(Collectors.toSet());
    }

    /** The address of what was sent to a body. */
    public String page(SubmissionId id) {
        return "submissions/" + submissions.find(id).number();
    }
}
