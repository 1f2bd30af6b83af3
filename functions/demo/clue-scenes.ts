/** What the photos of clues show, a form a line (drawing.ts): places and things, never people. */
export const clueScenes = {
  /** Vegetables left before a door that nobody opened. */
  vegetables: `
ground #d8cdb8
box #8a5a34 120 10 110 160
box #a9713f 132 22 38 64
box #a9713f 180 22 38 64
disc #e0b23c 215 106 6
box #9b9184 0 170 320 50
area #f3f0e2 60 190  74 140  104 140  118 190
disc #4f8f3a 90 138 24
disc #6fae4c 74 126 13
disc #6fae4c 104 124 14
area #e4763a 140 196  206 176  208 186
area #e4763a 134 206  206 190  208 200
line #4f8f3a 6  206 180  226 170
disc #c9302c 240 196 13
disc #c9302c 264 202 12
`,
  /** Boxes and strips of medicine on a table. */
  medicine: `
ground #e9eef2
box #b98a58 0 140 320 80
box #ffffff 40 76 120 86
box #2f7fb8 40 76 120 20
box #cf3a34 88 106 22 48
box #cf3a34 75 119 48 22
box #e58a2b 188 70 46 92
box #ffffff 184 58 54 18
box #fff6dd 194 98 34 34
box #aeb9c2 150 176 130 30
disc #ffffff 166 191 9
disc #ffffff 191 191 9
disc #ffffff 216 191 9
disc #ffffff 241 191 9
disc #ffffff 266 191 9
`,
  /** A satchel beside a heap of books. */
  books: `
ground #f2e7cf
box #a9713f 0 168 320 52
box #3f78b5 46 70 110 104
area #2d5a8c 46 70  156 70  150 118  52 118
disc #2d5a8c 101 66 22 15
box #e0b23c 93 108 16 20
box #c9302c 186 150 104 20
box #4f8f3a 194 130 92 20
box #e4a23a 184 110 98 20
box #ffffff 196 154 90 4
box #ffffff 204 134 78 4
box #ffffff 194 114 84 4
line #e0b23c 6  206 104  268 92
`,
  /** A wall with a crack, and a roof that lets the rain in. */
  wall: `
ground #93a7b8
box #7c4a38 0 70 320 150
box #a8644a 0 74 320 146
box #7c4a38 0 90 320 3
box #7c4a38 0 116 320 3
box #7c4a38 0 142 320 3
box #7c4a38 0 168 320 3
box #7c4a38 0 194 320 3
box #7c4a38 40 93 3 23
box #7c4a38 230 93 3 23
box #7c4a38 40 145 3 23
box #7c4a38 230 145 3 23
box #7c4a38 40 197 3 23
box #7c4a38 230 197 3 23
area #4a4f57 0 72  0 34  160 14  320 34  320 72
area #93a7b8 206 44  226 30  244 52  222 62
line #2a1d18 8  120 74  140 104  124 130  152 160  140 188  160 219
line #bfe0f2 5  224 70  224 96
line #bfe0f2 5  224 116  224 136
area #3f78b5 196 180  252 180  244 214  204 214
box #bfe0f2 200 180 48 6
`,
  /** A burnt stove. */
  stove: `
ground #6e665e
area #3a342f 60 0  260 0  220 120  100 120
area #221e1b 110 0  210 0  190 110  130 110
box #b9b2a6 50 120 220 100
box #4a443e 50 112 220 16
disc #1c1917 160 112 44
box #6e665e 112 66 96 40
box #2b2623 128 150 64 50
area #d0562a 138 200  150 172  160 190  172 166  184 200
line #8b847a 8  96 60  104 40  92 22
line #8b847a 8  226 64  216 42  230 20
`,
  /** A wheelchair whose wheel came off. */
  wheelchair: `
ground #dfe6d8
box #b7b09f 0 176 320 44
line #333b45 9  96 44  116 44  130 120  204 120  222 176  244 176
box #2f6f8f 118 60 16 62
box #2f6f8f 124 108 84 16
line #333b45 7  132 88  196 88  196 116
line #333b45 7  140 122  132 150
disc #333b45 214 186 15 9
area #333b45 20 196  34 184  96 184  110 196  96 210  34 210
area #b7b09f 32 197  42 190  90 190  98 197  88 204  42 204
line #333b45 3  36 197  94 197
`,
  /** A ditch full of leaves between two gates. */
  ditch: `
ground #cfd9c4
area #b08a5e 0 60  110 90  60 220  0 220
area #b08a5e 320 60  210 90  260 220  320 220
area #8d8a86 110 90  210 90  260 220  60 220
area #5c7f86 136 90  184 90  216 220  104 220
area #6b4a2b 126 150  196 146  206 178  118 182
disc #4f6f3a 132 156 9
disc #9a7b32 147 164 9
disc #4f6f3a 162 172 9
disc #9a7b32 177 156 9
disc #4f6f3a 192 164 9
box #7a3b2e 10 20 70 62
box #3b5a7a 240 20 70 62
disc #e0b23c 66 54 5
disc #e0b23c 254 54 5
`,
  /** Stairs with a broken step under a lamp that is out. */
  stairs: `
ground #5d6470
box #bdb9af 20 184 320 36
box #a7a39a 72 150 320 70
box #bdb9af 124 116 320 104
box #a7a39a 176 82 320 138
box #bdb9af 228 48 320 172
box #e4e0d4 20 184 52 5
box #e4e0d4 72 150 52 5
box #e4e0d4 124 116 52 5
box #e4e0d4 176 82 52 5
box #e4e0d4 228 48 52 5
area #5d6470 126 114  160 114  150 132  138 124  130 138
area #8b867c 76 150  98 138  104 150
line #7a4a2e 8  26 130  150 46  180 62  300 0
line #2f343c 4  80 0  80 26
disc #3f4650 80 36 14
`,
  /** Snow without a footstep before a house whose chimney does not smoke. */
  snow: `
ground #9fb4c9
box #ffffff 0 140 320 80
box #b98a6a 80 76 160 84
area #eef4f8 62 80  160 30  258 80
box #7c4a38 206 26 22 44
box #ffffff 202 20 30 10
box #5a3b28 142 98 36 62
box #40566b 96 100 32 28
box #40566b 192 100 32 28
disc #eef4f8 30 160 34
disc #ffffff 286 166 40
area #ffffff 120 166  160 148  204 166
disc #ffffff 24 30 3
disc #ffffff 70 62 3
disc #ffffff 112 24 3
disc #ffffff 150 70 3
disc #ffffff 206 20 3
disc #ffffff 252 54 3
disc #ffffff 296 28 3
disc #ffffff 44 104 3
disc #ffffff 226 96 3
disc #ffffff 300 110 3
`,
  /** The closed gate of a works. */
  gate: `
ground #d9c7a2
box #8f8578 0 160 320 60
box #9a5a44 30 10 26 150
box #9a5a44 266 30 24 130
box #7a6a5a 56 66 210 96
box #4f5f6e 76 90 168 90
box #2f3b46 84 90 5 90
box #2f3b46 108 90 5 90
box #2f3b46 132 90 5 90
box #2f3b46 156 90 5 90
box #2f3b46 180 90 5 90
box #2f3b46 204 90 5 90
box #2f3b46 228 90 5 90
line #2f3b46 6  112 134  208 138
box #e0b23c 148 132 22 20
disc #e0b23c 159 132 10 6
`,
};
export type ClueSceneName = keyof typeof clueScenes;
