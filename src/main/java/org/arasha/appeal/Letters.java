package org.arasha.appeal;

import java.util.List;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letter of an appeal as its records stand now, to be read, printed or edited elsewhere. */
@Service
@Transactional(readOnly = true)
public class Letters {

    private final Appeals appeals;
    private final Signatories signatories;
    private final LetterComposer composer;
    private final AppealVersions versions;
    private final AnnexComposer annexes;
    private final SignedTexts texts;
    private final ApprovalRules rules;

    Letters(Appeals appeals, Signatories signatories, LetterComposer composer, AppealVersions versions,
            AnnexComposer annexes, SignedTexts texts, ApprovalRules rules) {
        this.appeals = appeals;
        this.signatories = signatories;
        this.composer = composer;
        this.versions = versions;
        this.annexes = annexes;
        this.texts = texts;
        this.rules = rules;
    }

    /** As those who work on it see it. */
    public Letter of(AppealId appeal, Language language) {
        return composer.compose(appeals.visible(appeal), language);
    }

    /** The same to be taken along as a file, with or without the list of what it rests on. What it says is kept as a version. */
    @Transactional
    public Edition edition(AppealId appeal, Language language, boolean annexed) {
        Appeal visible = appeals.visible(appeal);
        Letter letter = composer.compose(visible, language);
        return new Edition(letter, versions.of(visible, letter), annexed ? annexes.of(visible, letter) : Annex.NONE);
    }

    /** As the organisation that is asked to sign sees it. */
    public Letter toSign(SignatoryId signatory, Language language) {
        return composer.compose(appeals.find(signatories.own(signatory).appeal()), language);
    }

    @Transactional
    public Edition editionToSign(SignatoryId signatory, Language language) {
        Appeal appeal = appeals.find(signatories.own(signatory).appeal());
        Letter letter = composer.compose(appeal, language);
        return Edition.of(letter, versions.of(appeal, letter));
    }

    /** By which it is known, when they sign, whether the text is still the one they have read. */
    public String textOf(SignatoryId signatory) {
        return texts.now(appeals.find(signatories.own(signatory).appeal())).hash();
    }

    /** What keeps it from being approved as it stands, and does not depend on by whom. */
    public List<Refusal> warnings(AppealId appeal) {
        return rules.warnings(appeals.visible(appeal));
    }
}
