package org.arasha.legal;

import org.arasha.incident.LawNames;
import org.arasha.shared.Refusal;

/** What must be so for a norm to be entered. */
final class NormRules {

    private NormRules() {}

    static void require(Norm norm, LawNames laws) {
        String part = norm.ref().part();
        require(laws.all().contains(norm.ref().law()), "legal.refusal.noLaw");
        require(!norm.ref().article().isBlank(), "incident.refusal.noArticle");
        require(norm.ref().article().length() <= Norm.LONGEST_ARTICLE, "ui.tooLong", Norm.LONGEST_ARTICLE);
        require(part == null || !part.isBlank() && part.length() <= Norm.LONGEST_PART, "ui.tooLong", Norm.LONGEST_PART);
        require(!norm.title().isEmpty() && !norm.law().isEmpty(), "ui.required");
        require(Math.max(norm.title().longest(), norm.law().longest()) <= Norm.LONGEST_TITLE, "ui.tooLong", Norm.LONGEST_TITLE);
        require(norm.text().longest() <= Norm.LONGEST_TEXT, "ui.tooLong", Norm.LONGEST_TEXT);
        require(norm.validFrom() == null || norm.validUntil() == null || !norm.validUntil().isBefore(norm.validFrom()),
                "directory.refusal.endsBeforeItBegins");
        require(norm.address() == null || Norm.isAddress(norm.address()), "incident.refusal.noWebAddress");
        require(norm.address() == null || norm.address().length() <= Norm.LONGEST_ADDRESS, "ui.tooLong", Norm.LONGEST_ADDRESS);
        require(!norm.id().equals(norm.replacedBy()), "legal.refusal.replacesItself");
    }

    private static void require(boolean kept, String key, Object... arguments) {
        if (!kept) {
            throw new Refusal(key, arguments);
        }
    }
}
