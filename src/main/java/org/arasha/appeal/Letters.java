package org.arasha.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arasha.access.CurrentUser;
import org.arasha.directory.Organisations;
import org.arasha.directory.PersonId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letter of an appeal as its records stand now, to be read, printed or edited elsewhere. */
@Service
@Transactional(readOnly = true)
public class Letters {

    private final Appeals appeals;
    private final AppealAccess access;
    private final Signatories signatories;
    private final LetterComposer composer;
    private final AppealVersions versions;
    private final AnnexComposer annexes;
    private final OwnTranslations ours;
    private final ApprovalRules rules;
    private final NamedPeople people;
    private final Organisations organisations;
    private final CurrentUser user;

    Letters(Appeals appeals, AppealAccess access, Signatories signatories, LetterComposer composer, AppealVersions versions,
            AnnexComposer annexes, OwnTranslations ours, ApprovalRules rules, NamedPeople people, Organisations organisations, CurrentUser user) {
        this.appeals = appeals;
        this.access = access;
        this.signatories = signatories;
        this.composer = composer;
        this.versions = versions;
        this.annexes = annexes;
        this.ours = ours;
        this.rules = rules;
        this.people = people;
        this.organisations = organisations;
        this.user = user;
    }

    /** As those who work on it see it: the whole of it, to all addressees with all demands. */
    public Letter of(AppealId appeal, Language language) {
        return of(appeal, Variant.toAll(language));
    }

    public Letter of(AppealId appeal, Variant variant) {
        return composer.compose(appeals.visible(appeal), variant);
    }

    /** All letters that go out, each in its language. */
    public List<Letter> filed(AppealId appeal) {
        return composer.composeAll(appeals.visible(appeal));
    }

    /** The languages in which it is a translation of ours of what was published elsewhere. */
    public Set<Language> ownTranslations(AppealId appeal) {
        return ours.of(appeals.visible(appeal).id());
    }

    /** Those who get a letter of their own; empty where one goes to all. */
    public List<Recipient> recipients(AppealId appeal) {
        return composer.recipients(appeals.visible(appeal));
    }

    /**
     * The same to be taken along as a file, with or without the list of what it rests on. What it says is kept as a version; who writes
     * meanwhile waits, and writes another.
     */
    @Transactional
    public Edition edition(AppealId appeal, Variant variant, boolean annexed) {
        access.hold(appeal);
        Appeal visible = appeals.visible(appeal);
        Edition plain = versions.edition(visible, variant);
        return annexed ? new Edition(plain.letter(), plain.version(), annexes.of(visible, plain.letter())) : plain;
    }

    /** As the organisation that is asked to sign sees it. */
    public Letter toSign(SignatoryId signatory, Variant variant) {
        return composer.compose(asked(signatory), variant);
    }

    public Set<Language> ownTranslationsToSign(SignatoryId signatory) {
        return ours.of(own(signatory).id());
    }

    public List<Recipient> recipientsToSign(SignatoryId signatory) {
        return composer.recipients(asked(signatory));
    }

    @Transactional
    public Edition editionToSign(SignatoryId signatory, Variant variant) {
        access.hold(signatories.own(signatory).appeal());
        return versions.edition(asked(signatory), variant);
    }

    /**
     * What a signature is asked for, besides the letter itself.
     *
     * @param organisation its name
     * @param filed        the languages in which it is filed; the signature stands under these texts
     * @param until        the last day to sign, or null
     */
    public record Asked(Signatory signatory, LocalizedText organisation, Set<Language> filed, @Nullable LocalDate until) {}

    public Asked askedToSign(SignatoryId id) {
        Signatory signatory = signatories.own(id);
        Appeal appeal = own(id);
        return new Asked(signatory, organisations.find(signatory.organisation()).name(), appeal.languages(), appeal.signUntil());
    }

    /** By which it is known, when they sign, whether the text is still the one they have read. */
    public String textOf(SignatoryId signatory) {
        return LetterText.of(people.agreed(own(signatory))).hash();
    }

    private Appeal asked(SignatoryId signatory) {
        Appeal appeal = own(signatory);
        people.agreed(appeal);
        return appeal;
    }

    /** @throws Refusal while its authors write: who has it open still does not read along once it was taken back */
    private Appeal own(SignatoryId signatory) {
        Appeal appeal = appeals.find(signatories.own(signatory).appeal());
        if (appeal.handedOverAt() == null) {
            throw new Refusal("appeal.refusal.notToSignYet");
        }
        return appeal;
    }

    /** What keeps it from being approved as it stands, and does not depend on by whom. */
    public List<Refusal> warnings(AppealId appeal) {
        return rules.warnings(appeals.visible(appeal));
    }

    /** What keeps the current user from approving it as it stands. */
    public List<Refusal> objections(AppealId id) {
        Appeal appeal = appeals.visible(id);
        return rules.objections(appeal, composer.composeAll(appeal), user.id());
    }

    /** Why those who are asked to sign cannot read it as it is: somebody in it has spoken against it since it was handed over. */
    public Optional<Refusal> heldBack(AppealId id) {
        Appeal appeal = appeals.visible(id);
        return appeal.isOutToSign() ? people.against(appeal) : Optional.empty();
    }

    /** Who is named in it and was never asked: nothing forbids it, and whoever approves it knows. */
    public Map<PersonId, LocalizedText> notAsked(AppealId appeal) {
        return people.notAsked(appeals.visible(appeal));
    }
}
