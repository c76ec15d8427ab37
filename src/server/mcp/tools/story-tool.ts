import { z } from 'zod'
import { fields } from '../../api/fields.ts'
import { storyTold } from '../story-told.ts'
import { tool } from '../tool.ts'

export const storyTool = tool({
  name: 'story',
  title: 'One story with its evidence',
  description:
    'One news story: its sentences, each with outlet, date and address; the first-hand document; what is new; its life so far; all reports. Takes an id as search and edition give it.',
  input: z.strictObject({ id: fields.id('story') }),
  call: ({ id }, desk) => storyTold(id, desk),
})
