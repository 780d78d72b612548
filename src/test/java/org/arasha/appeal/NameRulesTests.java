package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arasha.appeal.SignatureAnswered.Way;
import org.arasha.directory.Channel;
import org.arasha.directory.OfficialId;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;

/** Of a letter that is filed in Russian to one addressee and in Kazakh to another. */
class NameRulesTests {

    private static final LocalizedText BOTH = new LocalizedText("Имя", "Аты", null);
    private static final LocalizedText RUSSIAN = LocalizedText.of(Language.RU, "Имя");

    private final Appeal draft = appeal(null);
    private final Organisation organisation = organisation(BOTH, LocalizedText.NONE);

    @Test
    void letPassWhatIsNamedInBoth() {
        assertThat(refusals(draft, organisation, organisation, signatory(BOTH, BOTH))).isEmpty();
        assertThat(refusals(draft, organisation, organisation, signatory(BOTH, LocalizedText.NONE))).as("who has no post").isEmpty();
    }

    @Test
    void sayWhatIsMissingOfWhomInWhichLanguage() {
        assertThat(refusals(draft, organisation, organisation, signatory(BOTH, BOTH), signatory(RUSSIAN, BOTH)))
                .containsExactly("everySignatoryIsNamed [2, KK, NAME]");
        assertThat(refusals(draft, organisation, organisation, signatory(BOTH, RUSSIAN))).containsExactly("everySignatoryIsNamed [1, KK, POST]");
        assertThat(refusals(draft, organisation, organisation(RUSSIAN, LocalizedText.NONE), signatory(BOTH, BOTH)))
                .containsExactly("everySignatoryIsNamed [1, KK, ORGANISATION]");
    }

    @Test
    void askForTheNameOnTheLetterhead() {
        assertThat(refusals(draft, organisation(RUSSIAN, LocalizedText.NONE), organisation)).containsExactly("theSenderIsNamed [KK]");
        assertThat(refusals(draft, organisation(BOTH, RUSSIAN), organisation)).containsExactly("theSenderIsNamed [KK]");
        assertThat(refusals(draft, organisation(RUSSIAN, BOTH), organisation)).isEmpty();
    }

    @Test
    void lookAtThoseWhoAreOrWillBePrinted() {
        Signatory nameless = signatory(RUSSIAN, RUSSIAN);
        Signatory silent = nameless.silent(Instant.EPOCH);

        assertThat(refusals(draft, organisation, organisation, nameless.declined(null, Way.ACCOUNT, Instant.EPOCH))).isEmpty();
        assertThat(refusals(draft, organisation, organisation, nameless.signed(UUID.randomUUID(), Way.ACCOUNT, Instant.EPOCH))).hasSize(1);
        assertThat(refusals(draft, organisation, organisation, silent)).as("is asked again with the next handing over").hasSize(1);
        assertThat(refusals(appeal(Instant.EPOCH), organisation, organisation, silent)).isEmpty();
    }

    private static List<String> refusals(Appeal appeal, Organisation sender, Organisation signing, Signatory... asked) {
        return new NameRules(appeal, sender, List.of(asked), Map.of(new OrganisationId(new UUID(0, 1)), signing)).all().flatMap(Optional::stream)
                .map(refusal -> refusal.messageKey().substring(ApprovalRule.REFUSED.length()) + " " + List.of(refusal.arguments())).toList();
    }

    private static Signatory signatory(LocalizedText name, LocalizedText post) {
        return Signatory.invited(AppealId.fresh(), 1, new OrganisationId(new UUID(0, 1)), name, post);
    }

    private static Organisation organisation(LocalizedText name, LocalizedText letterhead) {
        return new Organisation(new OrganisationId(new UUID(0, 1)), 0, name, letterhead, null, null, Organisation.Kind.PARTNER, false);
    }

    private static Appeal appeal(Instant handedOverAt) {
        return new Appeal(AppealId.fresh(), 1, "2019-A1", Appeal.Kind.COLLECTIVE, OrganisationId.fresh(), null,
                new Appeal.AppealText(LocalDate.of(2019, 3, 29), Language.RU, Appeal.Addressing.TOGETHER, BOTH, BOTH, LocalizedText.NONE,
                        LocalizedText.NONE), List.of(),
                List.of(new Appeal.Addressee(OfficialId.fresh(), Channel.POST, null, null),
                        new Appeal.Addressee(OfficialId.fresh(), Channel.POST, null, Language.KK)),
                List.of(), Set.of(), Set.of(), null, handedOverAt, null, null, null);
    }
}
