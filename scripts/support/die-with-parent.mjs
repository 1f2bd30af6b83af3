// Loaded into child processes (`node --import`): when the parent is gone, however it went, the child goes too.
if (process.channel) {
  process.on('disconnect', () => process.exit(1));
  process.channel.unref();
}
