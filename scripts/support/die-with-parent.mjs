// Loaded into a child that runNode starts (`node --import`): when the parent is gone, however it went, the child goes too.
// Grandchildren inherit the flag (Jest hands it to its workers) but not the leash: their channel is theirs to keep alive.
if (process.channel && process.env.LEASH_HELD_BY === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1));
  process.channel.unref();
}
