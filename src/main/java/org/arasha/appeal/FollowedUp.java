package org.arasha.appeal;

/** What the module that follows appeals up knows of them. */
public interface FollowedUp {

    /** Whether anything of it still is, in whichever process. */
    boolean isFollowedUp(AppealId appeal);
}
