package org.arasha.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.arasha.access.CurrentUser;
import org.arasha.shared.Act;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the letter of an appeal has said, version by version. One is kept with each act by which it comes to say something else –
 * what one author writes at one sitting is one – and before a file of it leaves the house, so that what a file says can always be
 * found again.
 *
 * @see <a href="../../../../../../docs/decisions/0028-a-version-is-what-the-letter-said.md">decision 0028</a>
 */
@Service
@Transactional
public class AppealVersions {

    public static final int PAGE = 50;

    /** A draft is saved with each pause of whoever writes: what they save within this time of each other is one version. */
    private static final Duration ONE_EFFORT = Duration.ofMinutes(15);

    /** The act of whoever takes a letter along whose records have changed since it was last saved. */
    private static final String TAKEN = "LetterTaken";

    /** The act of whoever comes to note a signature under a letter whose records have changed since. */
    private static final String LAID = "LetterLaid";

    private final AppealStore appeals;
    private final AppealAccess access;
    private final LetterComposer composer;
    private final SignedTexts texts;
    private final LaidTexts laid;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    AppealVersions(AppealStore appeals, AppealAccess access, LetterComposer composer, SignedTexts texts, LaidTexts laid,
            CurrentUser user, JdbcClient jdbc, Clock clock) {
        this.appeals = appeals;
        this.access = access;
        this.composer = composer;
        this.texts = texts;
        this.laid = laid;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Kept(int number, Map<Language, UUID> texts) {}

    @EventListener({AppealOpened.class, IncidentJoined.class, IncidentDropped.class, StatementWritten.class,
            StatementMoved.class, StatementRemoved.class, StatementsTaken.class, StatementsComposedAnew.class,
            FactLeftOut.class})
    void on(Act act) {
        keep(find(act), act.name());
    }

    /** From here others read it. */
    @EventListener
    void on(AppealDrafted drafted) {
        Appeal appeal = find(drafted);
        int number = keep(appeal, drafted.name());
        laid.lay(appeal, number);
        jdbc.sql("insert into appeal_version_shown (appeal, number) values (?, ?)").params(drafted.record().value(), number).update();
    }

    /**
     * Keeps what the letter says now, unless it is what it said before.
     *
     * @return the number of the version that says it
     */
    int keep(Appeal appeal, String act) {
        hold(appeal);
        return kept(appeal, act, composer.composeInAll(appeal)::get);
    }

    /**
     * The same once what authors have written is saved; whoever saves it calls, and reads at once what the letter says by now.
     *
     * @param appeal as it was saved
     */
    Map<Language, Letter> edited(Appeal appeal) {
        hold(appeal);
        Map<Language, Letter> letters = composer.composeInAll(appeal);
        kept(appeal, AppealEdited.class.getSimpleName(), letters::get);
        return letters;
    }

    int keep(Appeal appeal, String act, Function<Language, Letter> letters) {
        hold(appeal);
        return kept(appeal, act, letters);
    }

    private int kept(Appeal appeal, String act, Function<Language, Letter> letters) {
        UUID id = appeal.id().value();
        Optional<Kept> last = last(id);
        Map<Language, UUID> now = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            now.put(language, texts.keepForVersion(appeal.id(), LetterText.of(letters.apply(language))));
        }
        if (last.isPresent() && last.get().texts().equals(now)) {
            return last.get().number();
        }
        int number = last.map(Kept::number).orElse(0);
        if (goesOn(id, number, act)) {
            jdbc.sql("update appeal_version set at = ?, text_ru = ?, text_kk = ?, text_en = ? where appeal = ? and number = ?")
                    .params(Timestamp.from(clock.instant()), now.get(Language.RU), now.get(Language.KK), now.get(Language.EN), id, number).update();
            texts.typedOver(last.orElseThrow().texts().values());
            return number;
        }
        number++;
        jdbc.sql("insert into appeal_version (appeal, number, at, by_user, act, text_ru, text_kk, text_en) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, number, Timestamp.from(clock.instant()), user.id().value(), act, now.get(Language.RU), now.get(Language.KK),
                        now.get(Language.EN)).update();
        return number;
    }

    /** Whoever else keeps a version of it waits, and composes it after. */
    private void hold(Appeal appeal) {
        jdbc.sql("select 1 from appeal where id = ? for update").param(appeal.id().value()).query(Integer.class).single();
    }

    /** Whether it is the same author who writes on, of something that nobody else has been given and no file was made of. */
    private boolean goesOn(UUID appeal, int number, String act) {
        return jdbc.sql("""
                select exists (select 1 from appeal_version v where appeal = ? and number = ? and by_user = ? and act = ? and not filed and at > ?
                    and not exists (select 1 from appeal_version_shown s where s.appeal = v.appeal and s.number = v.number))""")
                .params(appeal, number, user.id().value(), act, Timestamp.from(clock.instant().minus(ONE_EFFORT))).query(Boolean.class).single();
    }

    /**
     * A letter that leaves the house. What no version says yet is kept as one, and what only one addressee is told as a text of its own.
     * While it is out to be signed, the file may be signed on paper: then a version says what all letters said, in whatever language.
     *
     * @param appeal as it was read once it was held: whoever saves it waits, and sees that a file was made of the version
     */
    Edition edition(Appeal appeal, Variant variant) {
        Letter whole = composer.compose(appeal, variant.language());
        int number = appeal.isOutToSign() ? lay(appeal, TAKEN) : filed(appeal, of(appeal, whole));
        if (variant.to() == null) {
            return Edition.of(whole, number);
        }
        Letter letter = composer.compose(appeal, variant);
        texts.keep(appeal.id(), LetterText.of(letter));
        return Edition.of(letter, number);
    }

    /**
     * What the letter says now is what may be signed on paper from now on: nobody types over it.
     *
     * @param appeal as it was read once it was held
     */
    void lay(Appeal appeal) {
        lay(appeal, LAID);
    }

    private int lay(Appeal appeal, String act) {
        int number = filed(appeal, keep(appeal, act));
        laid.lay(appeal, number);
        return number;
    }

    private int filed(Appeal appeal, int number) {
        jdbc.sql("update appeal_version set filed = true where appeal = ? and number = ? and not filed").params(appeal.id().value(), number).update();
        return number;
    }

    private int of(Appeal appeal, Letter letter) {
        return jdbc.sql("select v.number, t.hash from appeal_version v join letter_text t on t.id = v.text_" + column(letter.language())
                        + " where v.appeal = ? order by v.number desc limit 1")
                .param(appeal.id().value())
                .query((row, n) -> row.getString("hash").equals(LetterText.of(letter).hash()) ? row.getInt("number") : 0).optional()
                .filter(number -> number > 0).orElseGet(() -> keep(appeal, TAKEN));
    }

    /** When its words were begun, where it goes on from another letter: with that one. Nothing of what it said then. */
    @Transactional(readOnly = true)
    public Optional<Instant> begun(AppealId appeal) {
        access.requireVisible(appeal);
        return jdbc.sql("""
                with recursive words as (
                    select ?::uuid as appeal union select t.before from appeal_taken t join words w on w.appeal = t.appeal)
                select v.at from words w join appeal_version v on v.appeal = w.appeal order by v.at limit 1""").param(appeal.value())
                .query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /** Whether the current user may read what the letter has said: while it held a case that is not theirs to see, it spoke of that. */
    @Transactional(readOnly = true)
    public boolean areOpen(AppealId appeal) {
        access.requireVisible(appeal);
        return access.isVisibleFromTheFirst(appeal);
    }

    /** A page of them, the newest first, before the given number; {@code Integer.MAX_VALUE} for the newest. None where they are not open. */
    @Transactional(readOnly = true)
    public List<AppealVersion> before(AppealId appeal, int number) {
        return !areOpen(appeal) ? List.of() : jdbc.sql("""
                select v.number, v.at, u.name as by, v.act from appeal_version v left join app_user u on u.id = v.by_user
                where v.appeal = ? and v.number < ? order by v.number desc limit ?""")
                .params(appeal.value(), number, PAGE).query(AppealVersion::read).list();
    }

    /** What the letter said then, line by line. */
    @Transactional(readOnly = true)
    public LetterText text(AppealId appeal, int number, Language language) {
        boolean open = areOpen(appeal);
        return jdbc.sql("select t.lines from appeal_version v join letter_text t on t.id = v.text_" + column(language)
                        + " where v.appeal = ? and v.number = ?")
                .params(appeal.value(), number).query(String.class).optional().filter(lines -> open).map(LetterText::read)
                .orElseThrow(() -> new Refusal("appeal.refusal.noSuchVersion"));
    }

    /** How the later of two versions differs from the earlier. */
    @Transactional(readOnly = true)
    public List<Difference> between(AppealId appeal, int earlier, int later, Language language) {
        return Difference.between(text(appeal, earlier, language), text(appeal, later, language));
    }

    /** How a letter differs from one of the versions. */
    @Transactional(readOnly = true)
    public List<Difference> since(AppealId appeal, int earlier, Letter now) {
        return Difference.between(text(appeal, earlier, now.language()), LetterText.of(now));
    }

    /** The number of the newest, or 0 where none is open. */
    @Transactional(readOnly = true)
    public int last(AppealId appeal) {
        return areOpen(appeal) ? last(appeal.value()).map(Kept::number).orElse(0) : 0;
    }

    /** The last version that signatories and approvers had before the one they have now. */
    @Transactional(readOnly = true)
    public Optional<Integer> shownBefore(AppealId appeal) {
        return !areOpen(appeal) ? Optional.empty() : jdbc.sql("select number from appeal_version_shown where appeal = ? order by id desc offset 1 limit 1")
                .param(appeal.value()).query(Integer.class).optional();
    }

    private Optional<Kept> last(UUID appeal) {
        return jdbc.sql("select number, text_ru, text_kk, text_en from appeal_version where appeal = ? order by number desc limit 1")
                .param(appeal).query((row, n) -> {
                    Map<Language, UUID> texts = new EnumMap<>(Language.class);
                    for (Language language : Language.values()) {
                        texts.put(language, row.getObject("text_" + column(language), UUID.class));
                    }
                    return new Kept(row.getInt("number"), texts);
                }).optional();
    }

    private Appeal find(Act act) {
        return appeals.findById((AppealId) act.record()).orElseThrow();
    }

    private static String column(Language language) {
        return language.locale().getLanguage();
    }
}
