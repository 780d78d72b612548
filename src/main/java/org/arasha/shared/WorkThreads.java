package org.arasha.shared;

import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Threads of its own for work that takes its time: it holds up nothing else, and nothing holds it up. */
public final class WorkThreads {

    private static final int STOPS_IN_SECONDS = 20;

    private WorkThreads() {}

    /** A stop interrupts what they do. */
    public static ThreadPoolTaskScheduler interrupted(String name, int size) {
        ThreadPoolTaskScheduler threads = new ThreadPoolTaskScheduler();
        threads.setPoolSize(size);
        threads.setThreadNamePrefix(name + "-");
        threads.setAwaitTerminationSeconds(STOPS_IN_SECONDS);
        return threads;
    }

    /** A stop waits until what they have begun is done. */
    public static ThreadPoolTaskScheduler finishing(String name, int size) {
        ThreadPoolTaskScheduler threads = interrupted(name, size);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        return threads;
    }
}
