package org.arasha.appeal;

import org.arasha.shared.Act;

/**
 * @param way how the answer came; the trail tells apart what came by a personal link, because no user stands behind it, and what a lawyer
 *            has noted
 */
public record SignatureAnswered(SignatoryId record, AppealId appeal, Way way) implements Act {

    public enum Way { /** With an account. */ ACCOUNT, /** By a personal link. */ LINK, /** Outside the product, noted by a lawyer. */ LETTER }

    @Override
    public String name() {
        return switch (way) {
            case ACCOUNT -> Act.super.name();
            case LINK -> "SignatureAnsweredByLink";
            case LETTER -> "SignatureNoted";
        };
    }
}
