package org.arasha.directory;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Dates;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Bodies have one above them and a region; who heads them has a term of office and forms of address. */
@ArashaTest
record AuthoritiesTests(Windows windows, Authorities authorities, JdbcClient jdbc, As as) {

    @Test
    void refusesABodyAboveItself() {
        Authority top = enter(null);
        Authority below = enter(top.id());

        assertRefused("directory.refusal.aboveItself", () -> change(top, below.id(), null));
        assertRefused("directory.refusal.aboveItself", () -> change(top, top.id(), null));
        assertThat(authorities.find(top.id()).superior()).isNull();
    }

    @Test
    void findsWhoIsInOfficeByWordsHoweverManyAre() {
        Authority body = enter(null);
        LocalDate day = LocalDate.of(1992, 5, 4);
        Official sought = as.role(Role.LAWYER, () -> authorities.appoint(body.id(), Cases.text("Zhanna Sought"), Cases.text("Head of the Kyzylkum office"),
                LocalizedText.NONE, LocalizedText.NONE, day.minusDays(2), day));
        jdbc.sql("""
                insert into official (id, version, authority, name_ru, post_ru, since, until)
                select gen_random_uuid(), 1, ?, 'N. Name ' || n, 'Head', ?, ? from generate_series(1, 250) n""").params(body.id().value(), day, day).update();

        assertThat(authorities.inOffice(day, "kyzylkum ZHANNA", 0, 10)).containsExactly(sought);
        assertThat(authorities.inOffice(day, body.name().in(Language.EN) + " zhanna", 0, 10)).as("by the name of the body, as its letters have it")
                .containsExactly(sought);
        assertThat(authorities.inOffice(day, "", 250, 10)).containsExactly(sought);
        assertThat(authorities.inOffice(day.plusDays(1), "kyzylkum", 0, 10)).isEmpty();
    }

    @Test
    void refusesACodeThatNoTableCouldName() {
        assertRefused("directory.refusal.code", () -> change(enter(null), null, "полиция"));
    }

    @Test
    void refusesToChangeWhatHasChangedMeanwhile() {
        Authority known = enter(null);
        change(known, null, "POLICE");

        assertThatThrownBy(() -> change(known, null, "OTHER")).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void onlyLawyersManagersAndAdministratorsKeepThem() {
        Authority known = enter(null);
        assertThatThrownBy(() -> as.role(Role.VERIFIER, () -> authorities.change(known))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void setsSuperiorAndRegionOnScreen() {
        Authority top = enter(null);
        Authority body = enter(null);
        Window window = windows.of(Role.ADMINISTRATOR).open("authorities/" + body.id().value()).press("ui.edit");

        window.fill("directory.authority.superior", body.id()).fill("directory.authority.code", "police").press("ui.save");
        assertThat(window.complaint("directory.authority.superior")).isEqualTo(window.words("directory.refusal.aboveItself"));
        assertThat(window.complaint("directory.authority.code")).isEqualTo(window.words("directory.refusal.code"));
        window.fill("directory.authority.superior", top.id()).fill("directory.authority.code", "POLICE")
                .fill("directory.authority.region", "KZ-47").fill("directory.authority.postal", Cases.text("1 Mira, Aktau")).press("ui.save");

        assertThat(authorities.find(body.id())).satisfies(saved -> {
            assertThat(saved.superior()).isEqualTo(top.id());
            assertThat(saved.region()).isEqualTo("KZ-47");
            assertThat(saved.code()).isEqualTo("POLICE");
            assertThat(saved.postal()).isEqualTo(Cases.text("1 Mira, Aktau"));
        });
        assertThat(window.text()).contains(top.name().in(Language.EN), "1 Mira, Aktau");
    }

    @Test
    void entersWhoHeadsItWithTheTermAndSaysWhichFormsAreMissing() {
        Authority body = enter(null);
        LocalDate since = LocalDate.of(2019, 3, 1);
        Window window = windows.of(Role.LAWYER).open("authorities/" + body.id().value()).press("directory.official.add")
                .fill("directory.official.name", Cases.text("N. Head")).fill("directory.official.post", Cases.text("Head"))
                .fill("directory.official.addressedPost", LocalizedText.of(Language.RU, "Начальнику"))
                .fill("directory.official.addressedName", LocalizedText.of(Language.RU, "Н. Главе"))
                .fill("directory.official.since", since).fill("directory.official.until", since.minusDays(1)).press("ui.save");
        assertThat(window.complaint("directory.official.until")).isEqualTo(window.words("directory.refusal.endsBeforeItBegins"));

        window.fill("directory.official.until", since.plusYears(1)).press("ui.save");

        assertThat(authorities.of(body.id())).singleElement().satisfies(official -> {
            assertThat(official.isInOffice(since.plusYears(1))).isTrue();
            assertThat(official.isInOffice(since.plusYears(1).plusDays(1))).isFalse();
            assertThat(official.isAddressedIn(Language.KK)).isFalse();
        });
        assertThat(window.text()).contains(window.words("directory.official.noForm",
                window.words("ui.language.name.KK") + ", " + window.words("ui.language.name.EN")));
    }

    /** A minister comes, and nobody has noted that the one before has gone. */
    @Test
    void saysWhoIsStillEnteredInAPostThatAnotherHasTaken() {
        Authority body = enter(null);
        LocalDate since = LocalDate.of(2019, 3, 1);
        Official before = appoint(body, "N. Before", "Minister", since.minusYears(3));
        appoint(body, "D. Deputy", "Deputy", since.minusYears(2));
        appoint(body, "M. New", "minister", since);
        Window window = windows.of(Role.LAWYER).speak(Language.EN).open("authorities/" + body.id().value());
        String said = window.words("directory.official.joined", Dates.day(since, Language.EN), "M. New");
        assertThat(window.text()).containsOnlyOnce(said).containsOnlyOnce("somebody else is entered")
                .contains("enter their last day; if both hold the post, leave it");

        as.role(Role.LAWYER, () -> authorities.appoint(new Official(before.id(), before.version(), body.id(), before.name(), before.post(),
                LocalizedText.NONE, LocalizedText.NONE, before.since(), since.minusDays(1))));

        assertThat(windows.of(Role.LAWYER).speak(Language.EN).open("authorities/" + body.id().value()).text()).contains("M. New").doesNotContain(said);
    }

    private Official appoint(Authority body, String name, String post, LocalDate since) {
        return as.role(Role.LAWYER, () -> authorities.appoint(body.id(), Cases.text(name), Cases.text(post), LocalizedText.NONE, LocalizedText.NONE,
                since, null));
    }

    @Test
    void readsPageByPageAndFindsByWords() {
        Authority body = enter(null);
        String name = body.name().in(Language.EN);

        assertThat(authorities.after(null, name, Language.KK)).containsExactly(body);
        assertThat(authorities.after(body, name, Language.KK)).isEmpty();
        assertThat(windows.of(Role.MANAGER).open("authorities").text()).contains(windows.of(Role.MANAGER).words("directory.authority.noHead"));
    }

    private Authority enter(AuthorityId superior) {
        return as.role(Role.LAWYER, () -> authorities.enter(Cases.text("A body " + UUID.randomUUID()), Cases.text("The body"), superior,
                Channel.POST, null));
    }

    private void change(Authority known, AuthorityId superior, String code) {
        as.role(Role.LAWYER, () -> authorities.change(new Authority(known.id(), known.version(), known.name(), known.addressed(), superior,
                known.channel(), known.email(), known.postal(), code, known.region())));
    }
}
