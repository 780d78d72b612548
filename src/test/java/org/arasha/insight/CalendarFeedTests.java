package org.arasha.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.access.Users;
import org.arasha.appeal.AppealId;
import org.arasha.directory.Channel;
import org.arasha.followup.Submission;
import org.arasha.followup.Submissions;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A calendar reads at the address somebody has made for it, without signing in. */
@ArashaTest
class CalendarFeedTests {

    private final CalendarFeeds feeds;
    private final Users users;
    private final Filings filings;
    private final Submissions submissions;
    private final Windows windows;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;
    private final MockMvc web;

    CalendarFeedTests(CalendarFeeds feeds, Users users, Filings filings, Submissions submissions, Windows windows, JdbcClient jdbc,
            TransactionTemplate transaction, As as, WebApplicationContext context) {
        this.feeds = feeds;
        this.users = users;
        this.filings = filings;
        this.submissions = submissions;
        this.windows = windows;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
        this.web = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    }

    @Test
    void hasOnesOwnDeadlinesAsDaysWithNumbersAndLinksOnly() throws UnsupportedEncodingException {
        UserId lawyer = as.newUser(Role.LAWYER);
        Submission submission = termOf(lawyer);
        Submission others = submissions.find(filings.registered(2));
        LocalDate due = submission.clock().dueOn();

        MockHttpServletResponse read = read(made(lawyer), null);

        assertThat(read.getStatus()).isEqualTo(200);
        assertThat(read.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(read.getHeader(HttpHeaders.CACHE_CONTROL)).contains("private").doesNotContain("no-store");
        assertThat(read.getCookies()).isEmpty();
        String calendar = read.getContentAsString(StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(calendar.lines()).contains("BEGIN:VCALENDAR", "X-WR-TIMEZONE:Asia/Almaty", "DTSTART;VALUE=DATE:" + iso(due),
                "DTEND;VALUE=DATE:" + iso(due.plusDays(1)), "SUMMARY:" + submission.number() + " · Term for a body to reply", "END:VCALENDAR");
        assertThat(calendar).contains("/submissions/" + submission.number()).doesNotContain(others.number()).doesNotContain("Reporter held")
                .doesNotContain("Body").contains("\r\n");
        assertThat(calendar.lines().filter(line -> line.startsWith("UID:"))).doesNotHaveDuplicates();
    }

    @Test
    void whoHasReadItIsToldThatNothingHasChangedUntilSomethingHas() {
        UserId lawyer = as.newUser(Role.LAWYER);
        Submission submission = termOf(lawyer);
        String address = made(lawyer);
        String mark = read(address, null).getHeader(HttpHeaders.ETAG);

        MockHttpServletResponse again = read(address, mark);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();

        jdbc.sql("update submission set due_on = due_on + 1 where id = ?").param(submission.id().value()).update();
        assertThat(read(address, mark).getStatus()).isEqualTo(200);
    }

    @Test
    void whatHasMovedIsStampedAnewAndNothingElseIs() throws UnsupportedEncodingException {
        UserId lawyer = as.newUser(Role.LAWYER);
        Submission stays = termOf(lawyer);
        Submission moves = termOf(lawyer);
        String address = made(lawyer);
        String made = stamp(address, moves);
        assertThat(stamp(address, stays)).isEqualTo(made);
        jdbc.sql("update calendar_feed set made_at = made_at - interval '1 hour' where user_id = ?").param(lawyer.value()).update();
        String before = stamp(address, stays);

        jdbc.sql("update submission set due_on = due_on + 1 where id = ?").param(moves.id().value()).update();

        assertThat(stamp(address, moves)).isGreaterThanOrEqualTo(made);
        assertThat(stamp(address, stays)).isEqualTo(before).isLessThan(made);
    }

    private String stamp(String address, Submission of) throws UnsupportedEncodingException {
        String event = read(address, null).getContentAsString(StandardCharsets.UTF_8).replace("\r\n ", "");
        event = event.substring(0, event.indexOf("SUMMARY:" + of.number()));
        event = event.substring(event.lastIndexOf("BEGIN:VEVENT"));
        String stamp = event.lines().filter(line -> line.startsWith("DTSTAMP:")).findFirst().orElseThrow().substring(8);
        assertThat(event.lines()).contains("LAST-MODIFIED:" + stamp);
        return stamp;
    }

    @Test
    void anAddressThatIsUnknownReplacedTakenBackOrOfSomebodyBarredLeadsNowhere() {
        UserId lawyer = as.newUser(Role.LAWYER);
        String first = made(lawyer);
        assertThat(jdbc.sql("select hash from calendar_feed where user_id = ?").param(lawyer.value()).query(String.class).single())
                .isNotIn(first).hasSize(64);
        String second = made(lawyer);
        assertThat(read(first, null).getStatus()).isEqualTo(404);
        assertThat(read(second, null).getStatus()).isEqualTo(200);

        jdbc.sql("update app_user set enabled = false where id = ?").param(lawyer.value()).update();
        assertThat(read(second, null).getStatus()).isEqualTo(404);
        jdbc.sql("update app_user set enabled = true where id = ?").param(lawyer.value()).update();
        as.user(lawyer, feeds::revoke);
        for (String nowhere : List.of(second, "/feed/x.ics", "/feed/" + "a".repeat(9_000) + ".ics", "/feed", "/feed/a/b.ics", "/feed/a%00.ics")) {
            assertThat(read(nowhere, null).getStatus()).as(nowhere.substring(0, Math.min(40, nowhere.length()))).isIn(404, 400);
        }
    }

    @Test
    void whoIsLetInAgainMakesANewAddress() {
        UserId lawyer = as.newUser(Role.LAWYER);
        String address = made(lawyer);

        as.role(Role.ADMINISTRATOR, () -> users.bar(lawyer, true));
        as.role(Role.ADMINISTRATOR, () -> users.bar(lawyer, false));

        assertThat(read(address, null).getStatus()).isEqualTo(404);
        assertThat(as.user(lawyer, feeds::madeAt)).isEmpty();
        assertThat(read(made(lawyer), null).getStatus()).isEqualTo(200);
    }

    @Test
    void aReadingIsCountedByItselfWhateverBecomesOfTheList() {
        UserId lawyer = as.newUser(Role.LAWYER);
        String secret = made(lawyer).replaceAll("/feed/|\\.ics", "");

        transaction.executeWithoutResult(listed -> {
            assertThat(feeds.read(secret)).isPresent();
            listed.setRollbackOnly();
        });

        assertThat(jdbc.sql("select reads from calendar_feed where user_id = ?").param(lawyer.value()).query(Integer.class).single()).isOne();
    }

    @Test
    void isReadSoOftenInAnHourAndNoOftener() {
        UserId lawyer = as.newUser(Role.LAWYER);
        String address = made(lawyer);
        jdbc.sql("update calendar_feed set hour = date_trunc('hour', now()), reads = ? where user_id = ?")
                .params(CalendarFeeds.MOST_AN_HOUR, lawyer.value()).update();

        MockHttpServletResponse refused = read(address, null);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader(HttpHeaders.RETRY_AFTER)).isNotBlank();

        jdbc.sql("update calendar_feed set hour = date_trunc('hour', now()) - interval '1 hour' where user_id = ?").param(lawyer.value()).update();
        assertThat(read(address, null).getStatus()).isEqualTo(200);
    }

    @Test
    void isMadeShownOnceAndTakenBackOnOnesOwnPageWithTheHourOfTheMail() {
        UserId lawyer = as.newUser(Role.LAWYER);
        Window window = windows.of(lawyer).open("me");
        assertThat(window.text()).contains(window.words("insight.feed.none")).contains(window.words("insight.digest.noAddress"));

        window.press("insight.feed.make");
        String address = window.written("insight.feed.address");
        assertThat(read(path(address), null).getStatus()).isEqualTo(200);
        assertThat(window.open("deadlines").open("me").has("insight.feed.address")).isFalse();
        window.press("insight.feed.revoke");
        assertThat(read(path(address), null).getStatus()).isEqualTo(404);
        assertThat(window.text()).contains(window.words("insight.feed.none"));

        window.fill("insight.digest.hour", 8).fill("insight.digest.language", Language.KK).press("ui.save");
        assertThat(window.notices()).anySatisfy(notice -> assertThat(notice).contains(window.words("insight.digest.saved", "08:00")));
        assertThat(jdbc.sql("select hour from digest where user_id = ?").param(lawyer.value()).query(Integer.class).single()).isEqualTo(8);
        assertThat(jdbc.sql("select language from app_user where id = ?").param(lawyer.value()).query(String.class).single()).isEqualTo("KK");
    }

    private Submission termOf(UserId author) {
        AppealId appeal = filings.appealOpened();
        filings.draft(author, appeal, Channel.IN_PERSON);
        filings.approve(appeal);
        filings.register(filings.submissionsOf(appeal).getFirst().id(), 2);
        return filings.submissionsOf(appeal).getFirst();
    }

    private String made(UserId user) {
        return path(as.user(user, feeds::make));
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/feed/"));
    }

    private MockHttpServletResponse read(String path, @Nullable String known) {
        try {
            var request = MockMvcRequestBuilders.get(URI.create(path));
            return web.perform(known == null ? request : request.header(HttpHeaders.IF_NONE_MATCH, known)).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String iso(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
